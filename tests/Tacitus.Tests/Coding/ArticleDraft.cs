using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding;

/// <summary>Builds a coded article by hand: a text, and reports whose statements point at its words.</summary>
internal sealed class ArticleDraft
{
    private readonly List<Report> _reports = [];
    private readonly List<Statement> _statements = [];
    private readonly Article _article;

    public ArticleDraft(string text, string? published = null, string? outlet = null, string? title = null)
    {
        _article = new Article
        {
            Id = StableId.Of("a", text, published ?? "", outlet ?? ""),
            TextRevision = StableId.Of("t", text),
            Text = text,
            Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
            Title = title,
            Outlet = outlet,
            Published = published is null ? null : new Publication(PartialDate.Parse(published), DateBasis.Given),
            Language = "en",
        };
    }

    public CodedArticle Coded => new(_article, [.. _reports], [], [.. _statements], [], []);

    public Article Article => _article;

    public IReadOnlyList<Report> Reports => _reports;

    public ArticleDraft Report(string trigger, Action<ReportDraft> fill, Narration narration = Narration.Lead)
    {
        var span = SpanOf(trigger);
        var draft = new ReportDraft(this, StableId.Of("r", _article.Id, span.ToString()), span);
        fill(draft);
        var sentence = Sentence(span);
        _reports.Add(new Report(draft.Id, _article.Id, span, narration, [sentence], [.. draft.Statements]));
        return this;
    }

    public ArticleDraft Relation(string subject, RelationType type, string @object, int probability = 1000)
    {
        _statements.Add(Statement.Of(_article, null, Field.Relation, new RelationValue(subject, type, @object, RelationState.InForce), [new Span(0, 1)], "test", probability: probability));
        return this;
    }

    public Span SpanOf(string words)
    {
        var start = _article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not stand in the text");
        return new Span(start, start + words.Length);
    }

    private Span Sentence(Span span)
    {
        var start = _article.Text.LastIndexOf('.', span.Start) + 1;
        var end = _article.Text.IndexOf('.', span.End);
        return new Span(start, end < 0 ? _article.Text.Length : end + 1);
    }
}

/// <summary>Builds one report by hand.</summary>
internal sealed class ReportDraft(ArticleDraft article, string id, Span trigger)
{
    private Attribution? _source;

    public string Id => id;

    public List<Statement> Statements { get; } = [];

    /// <summary>From here on, <paramref name="source"/> says it.</summary>
    public ReportDraft Says(string source, AttributionKind kind = AttributionKind.Said, bool party = false)
    {
        _source = new Attribution(source, trigger, kind, [], party);
        return this;
    }

    public ReportDraft Kind(EventKind kind) => Add(Field.Kind, new CodeValue(Code.Of(kind)));

    public ReportDraft Status(EventStatus status) => Add(Field.Status, new CodeValue(Code.Of(status)));

    public ReportDraft Tactic(Tactic tactic) => Add(Field.Tactic, new CodeValue(Code.Of(tactic)));

    public ReportDraft Suicide() => Add(Field.Suicide, new CodeValue("true"));

    public ReportDraft On(string date) => Add(Field.Date, new DateValue(PartialDate.Parse(date)));

    public ReportDraft Told(RelativeDate date, string words) => Add(Field.Date, new DateValue(null, date), words);

    public ReportDraft At(Place place, string? site = null, int precision = 1) => Add(Field.Place, new PlaceValue(new EventPlace(place, place.Name, site, precision)));

    public ReportDraft By(string actor, string basis = "named") => Add(Field.Perpetrator, Group(actor, basis));

    public ReportDraft Suspect(string name, string state) => Add(Field.Suspect, new ActorValue(null, name, ActorKind.Person, state));

    public ReportDraft Claim(string actor) => Add(Field.Claim, Group(actor, "claimed")).Add(Field.Perpetrator, Group(actor, "claimed"));

    public ReportDraft Channel(string name) => Add(Field.Channel, new ActorValue(null, name, ActorKind.Organisation));

    public ReportDraft Genuine(string name) => Add(Field.Authentication, new ActorValue(null, name, ActorKind.State, "genuine"));

    public ReportDraft Doubted(string name) => Add(Field.Authentication, new ActorValue(null, name, ActorKind.State, "doubted"));

    public ReportDraft Target(string name, string kind) => Add(Field.Target, new ActorValue(null, name, ActorKind.Community, kind));

    public ReportDraft Killed(Count count, Population? of = null, string? asOf = null, Modality modality = Modality.Asserted) =>
        Add(Field.Killed, new CountValue(count, of ?? Population.Total, asOf is null ? null : PartialDate.Parse(asOf)), modality: modality);

    public ReportDraft Injured(Count count, Population? of = null) => Add(Field.Injured, new CountValue(count, of ?? Population.Total));

    public ReportDraft Add(Field field, StatementValue value, string? words = null, Modality modality = Modality.Asserted)
    {
        Statements.Add(Statement.Of(article.Article, id, field, value, [words is null ? trigger : article.SpanOf(words)], "test", _source, modality));
        return this;
    }

    private static ActorValue Group(string actor, string basis) => new(actor, actor, ActorKind.ArmedGroup, basis);
}

/// <summary>A made-up country, and one next to it.</summary>
internal static class Map
{
    public static Place Arcady { get; } = new(1, "Arcady", PlaceKind.Country, "QA", "", 10, 10, 9_000_000);

    public static Place Belmar { get; } = new(2, "Belmar", PlaceKind.Country, "QB", "", 30, 30, 9_000_000);

    public static Place Upland { get; } = new(3, "Upland", PlaceKind.Admin1, "QA", "Upland", 10.5, 10, 900_000);

    public static Place Dunholm { get; } = new(4, "Dunholm", PlaceKind.Populated, "QA", "Upland", 10.5, 10.2, 80_000);

    public static Place Eastbridge { get; } = new(5, "Eastbridge", PlaceKind.Populated, "QA", "Upland", 10.6, 10.3, 12_000);

    public static Place Fairhaven { get; } = new(6, "Fairhaven", PlaceKind.Populated, "QA", "Coast", 14, 14, 2_000_000);

    public static Place Grimsby { get; } = new(7, "Port Grim", PlaceKind.Populated, "QB", "North", 30, 30.5, 300_000);
}
