using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Gathers the statements of one report.</summary>
internal sealed class ReportPage(Analysis analysis, string report, ImmutableArray<ActorMention> actors)
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>The article.</summary>
    public Analysis Analysis => analysis;

    /// <summary>The actors that it names.</summary>
    public ImmutableArray<ActorMention> Actors => actors;

    /// <summary>How likely the models held what they chose for it.</summary>
    public ReportOdds Odds { get; set; } = ReportOdds.None;

    /// <summary>Writes a value down with its words, who says it, and how sure it is.</summary>
    public void Add(Field field, StatementValue value, ImmutableArray<Span> spans, string rule, int probability = 1000, string? derivation = null, Modality told = Modality.Asserted)
    {
        var attribution = Attributor.Attribute(analysis, actors, spans[0]);
        var modality = attribution is { Kind: AttributionKind.Denied } ? Modality.Negated : told;
        if (value is ActorValue { Qualifier: "named" } named && field == Field.Perpetrator) value = named with { Qualifier = Code.Of(DoerStatement.BasisOf(analysis, attribution, spans[0])) };
        var statement = Statement.Of(analysis.Article, report, field, value, spans, rule, attribution, modality, probability, derivation);
        // Read twice, it is as sure as the surer reading.
        if (!_statements.TryAdd(statement.Id, statement) && _statements[statement.Id] is { } known)
            _statements[statement.Id] = known with { Probability = Math.Max(known.Probability, statement.Probability), Derivation = known.Derivation ?? derivation };
    }

    /// <summary>Whether a value of <paramref name="field"/> is written down.</summary>
    public bool Has(Field field)
    {
        foreach (var statement in _statements.Values) if (statement.Field == field) return true;
        return false;
    }

    // Of actors that overlap, the one that ends last: the head of the phrase. Of "rebels loyal to Anton Velm" the rebels fight.
    public ActorMention? ActorAt(Span span, bool acts = false)
    {
        ActorMention? last = null, doer = null;
        foreach (var actor in actors)
        {
            if (!actor.Span.Overlaps(span)) continue;
            if (last is null || actor.Span.End > last.Span.End) last = actor;
            if (actor.Kind != ActorKind.Person && (doer is null || actor.Span.End > doer.Span.End)) doer = actor;
        }
        return acts && doer is not null ? doer : last;
    }

    // "It killed nine": the group named last in this sentence, else the first one, most often the subject, of the sentence before.
    public ActorMention? Antecedent(Span pronoun)
    {
        if (analysis[pronoun].ToLowerInvariant() is not ("it" or "they" or "she" or "them")) return null;
        var sentence = analysis.SentenceAt(pronoun.Start);
        // Sentences that go on with "it" and "its" are of the same group still.
        var reach = 2;
        while (reach < Farthest && reach <= sentence && Continues(sentence - reach + 1)) reach++;
        var groups = actors.Where(a => a.Kind is ActorKind.ArmedGroup && a.Span.End <= pronoun.Start && sentence - a.Sentence <= reach).ToList();
        return groups.Where(a => a.Sentence == sentence).MaxBy(a => a.Span.End) ?? groups.OrderByDescending(a => a.Sentence).ThenBy(a => a.Span).FirstOrDefault();
    }

    private const int Farthest = 5;

    private bool Continues(int sentence)
    {
        foreach (var token in analysis.TokensOf(analysis.Sentences[sentence])) if (token.Normal is "it" or "its" or "they" or "their") return true;
        return false;
    }

    /// <summary>The statements, in the order of their fields and words.</summary>
    public ImmutableArray<Statement> Statements()
    {
        var statements = new Statement[_statements.Count];
        _statements.Values.CopyTo(statements, 0);
        // No two have one id: the order is one whatever sorts them.
        Array.Sort(statements, static (left, right) =>
        {
            var order = ((int)left.Field).CompareTo((int)right.Field);
            if (order == 0) order = left.Spans[0].CompareTo(right.Spans[0]);
            return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(statements);
    }
}
