using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Model.Statements;

/// <summary>One value for one field of one report (or of an actor or relation), with the words that it was read from.</summary>
public sealed record Statement
{
    /// <summary>The <see cref="Probability"/>, in thousandths, under which a statement of who or what is more likely wrong than right: it is kept and decides nothing.</summary>
    public const int EvenOdds = 500;

    /// <summary>Derived from article, text revision, field, value and spans: <c>s-</c> and 16 hex digits.</summary>
    public required string Id { get; init; }

    /// <summary>The article whose text the spans point into.</summary>
    public required string Article { get; init; }

    /// <summary>The report that it belongs to; null for statements on actors and relations.</summary>
    public string? Report { get; init; }

    /// <summary>What it is about.</summary>
    public required Field Field { get; init; }

    /// <summary>The value.</summary>
    public required StatementValue Value { get; init; }

    /// <summary>The words it was read from, at least one span, in order of reading.</summary>
    public required ImmutableArray<Span> Spans { get; init; }

    /// <summary>How the value came from several spans; null when it is one span's own.</summary>
    public string? Derivation { get; init; }

    /// <summary>Who says it inside the article; null when the article does, in its own voice.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>Whether the words put it as a fact.</summary>
    public Modality Modality { get; init; }

    /// <summary>How sure the rule or model is, in thousandths; 1000 when the words leave no choice.</summary>
    public int Probability { get; init; } = 1000;

    /// <summary>The rule or model that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>Makes a statement and its id.</summary>
    public static Statement Of(
        Article article, string? report, Field field, StatementValue value, ImmutableArray<Span> spans, string rule,
        Attribution? attribution = null, Modality modality = Modality.Asserted, int probability = 1000, string? derivation = null) => new()
        {
            Id = StableId.Of("s", article.Id, article.TextRevision, report ?? "", Code.Of(field), Describe(value), spans.Length == 1 ? spans[0].ToString() : string.Join(',', spans)),
            Article = article.Id,
            Report = report,
            Field = field,
            Value = value,
            Spans = spans,
            Derivation = derivation,
            Attribution = attribution,
            Modality = modality,
            Probability = probability,
            Rule = rule,
        };

    private static string Describe(StatementValue value) => value switch
    {
        CountValue c => $"{c.Text}|{c.Population}|{c.AsOf}",
        ActorValue a => $"{a.Text}|{a.Actor}|{a.Qualifier}",
        TextValue t => $"{t.Text}|{t.Kind}",
        AttributeValue a => $"{a.Text}|{a.Actor}|{Code.Of(a.Kind)}",
        RelationValue r => $"{r.Text}|{Code.Of(r.State)}|{r.Start}|{r.End}",
        _ => value.Text,
    };
}
