using System.Collections.Immutable;
using System.Text;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger;

/// <summary>A made-up world: one bombing in Lorvale, told by one article with a value of every type, and the event it comes to.</summary>
internal static class MadeUp
{
    public const string Text =
        "Lorvale bombing 💥 kills dozens\n\nA car bomb killed at least 43 people at the Grand Bazaar in Lorvale on Friday, the health ministry said. "
        + "Among the dead was Ada Quill.\n\nThe Red Lantern Front, which is led by Oskar Dunn, claimed it. There have been near daily attacks.";

    public static readonly Versions Versions = new("1", "m", "g", "l");

    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);

    public static Article Article { get; } = new()
    {
        Id = StableId.OfBytes("a", Bytes),
        TextRevision = StableId.Of("t", Text),
        Text = Text,
        Blocks = [new Block(SpanOf("Lorvale bombing 💥 kills dozens"), BlockKind.Title), new Block(new Span(33, Text.Length), BlockKind.Paragraph)],
        Runs = [new TextRun(RunKind.Copied, new Span(0, 33), new Span(0, 33), null), new TextRun(RunKind.Dropped, new Span(33, 50), new Span(33, 33), "advert: \"buy\"")],
        Title = "Lorvale bombing 💥 kills dozens",
        Outlet = "The Ferry Lantern",
        Url = "https://lantern.example/1",
        Published = new Publication(PartialDate.Day(2031, 5, 3), DateBasis.Text, SpanOf("Friday")),
        Language = "en",
    };

    public static Place Lorvale { get; } = new(77, "Lorvale", PlaceKind.Populated, "XA", "Northmark", 12.3456789, -0.1, 120000);

    public static Actor Front { get; } = new("actor-red-lantern-front", "Red Lantern Front", ActorKind.ArmedGroup, "XA",
        [new ActorName("RLF", "en"), new ActorName("Red Lantern Front")]);

    public static Actor Leader { get; } = new("actor-oskar-dunn", "Oskar Dunn", ActorKind.Person, null, [new ActorName("Oskar Dunn")]);

    public static Actor Victim { get; } = new("actor-ada-quill", "Ada Quill", ActorKind.Person, null, [new ActorName("Ada Quill")]);

    public static CodedArticle Coded { get; } = Code();

    /// <summary>The same words in other bytes.</summary>
    public static Article Copy { get; } = Article with { Id = StableId.OfBytes("a", [1]), Url = null, Outlet = null, Title = null, Published = null };

    public static Span SpanOf(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Span(start, start + words.Length) : throw new ArgumentException($"'{words}' is not in the text");
    }

    public static Event EventOf(CodedArticle coded)
    {
        var report = coded.Reports[0];
        string Id(Field field) => report.Of(field).First().Id;
        return new Event
        {
            Id = StableId.Of("e", report.Id),
            Kind = EventKind.Attack,
            Tactics = [Tactic.Bombing, Tactic.VehicleBomb],
            Suicide = false,
            Status = EventStatus.Occurred,
            Assertion = Assertion.Asserted,
            Political = Political.Yes,
            PartOf = "e-operation",
            Summary = "A car bomb in Lorvale killed 43, Ada Quill among them",
            Date = PartialDate.Day(2031, 5, 2),
            Place = new EventPlace(Lorvale, "Lorvale", "Grand Bazaar", 1),
            Perpetrators = [new Perpetrator(Front.Id, Front.Name, false, PerpetratorBasis.Claimed, 900)],
            Suspects = [new Suspect("four men", LegalState.Arrested)],
            Targets = [new Target(null, "the Grand Bazaar", "civilians"), new Target("actor-guild", "the Guild", "government")],
            Victims = ["Ada Quill"],
            Weapons = [new Weapon("car bomb", "vehicle_bomb")],
            Tolls =
            [
                new Toll(Effect.Killed, 43, 45, 48, PartialDate.Day(2031, 5, 3), Population.Total,
                    [new Toll(Effect.Killed, 40, 41, 42, null, Population.Civilians, []), new Toll(Effect.Killed, 1, 1, null, null, Population.Nationality("XB"), [])]),
                .. new[] { Effect.Injured, Effect.Kidnapped, Effect.Arrested, Effect.Missing, Effect.Attackers }
                    .Select(effect => new Toll(effect, 2, 3, 4, PartialDate.Month(2031, 5), Population.Total, [])),
            ],
            Claims = [new ResponsibilityClaim(Front.Id, Front.Name, "Lantern Radio", ["officials", "Amber Watch"], ["a rival"]) { Since = new DateOnly(2031, 5, 4) }],
            Findings =
            [
                new Finding("killed", "43-45", FindingState.Stated, "the health ministry is the best placed", [Id(Field.Killed)], [Id(Field.Injured)]) { Disputed = [Id(Field.Killed), Id(Field.Injured)], DisputedSince = new DateOnly(2031, 5, 4) },
                new Finding("victim", "Ada Quill", FindingState.Stated, "Ada Quill is named once", [Id(Field.Victim)], []),
            ],
            Reports = [report.Id],
        };
    }

    /// <summary>All that <paramref name="ledger"/> holds, to be linked anew.</summary>
    public static UnlinkedPart All(LedgerStore ledger) => ledger.Unlinked(int.MaxValue) with { Articles = [.. ledger.Articles().ToArray().Select(a => ledger.ReadArticle(a.Id))] };

    /// <summary>What it comes to.</summary>
    public static LinkedPart Link(UnlinkedPart part)
    {
        var events = part.Articles.Where(a => !a.Reports.IsEmpty).Select(EventOf).OrderBy(e => e.Id, StringComparer.Ordinal);
        var aggregates = part.Articles.SelectMany(a => a.Aggregates.Select(g => new Aggregate(
            g.Id, g.Kind, Front.Id, PartialDate.Month(2031, 5), "Lorvale", a.Article.Id, a.Article[g.Span], [.. g.Statements.Select(s => s.Id)])));
        var relations = part.Articles.SelectMany(a => a.Statements.Where(s => s.Field == Field.Relation)).Take(1).Select(s => (s.Value.Text, ImmutableArray.Create(new Relation(
            "rel-1", Front.Id, RelationType.LedBy, "actor-oskar-dunn", RelationState.InForce, PartialDate.Year(2029), PartialDate.Month(2031, 5), [s.Id]))));
        return new LinkedPart(
            [.. part.Articles.SelectMany(a => a.Reports.Select(r => new LinkedReport(r.Id, a.Article.Id, r.Id, [(7, 3)], [])))], [.. events.Select(EventInMaking.Of)], [], part.Articles, part.Articles,
            [.. aggregates], [.. new[] { Front, Leader, Victim }.Select(a => (a.Id, (Actor?)a))], [.. relations],
            [.. part.Articles.GroupBy(a => a.Article.TextRevision).Where(g => g.Count() > 1).SelectMany(g => g.Select(a => (a.Article.Id, (string?)g.Min(o => o.Article.Id))))], [], []);
    }

    /// <summary>Links all that <paramref name="ledger"/> holds; <paramref name="change"/> alters what it comes to.</summary>
    public static void Link(LedgerStore ledger, Func<LinkedPart, LinkedPart>? change = null)
    {
        ledger.LinkBy(Versions.Hash);
        var part = All(ledger);
        Assert.True(ledger.Replace(part, change is null ? Link(part) : change(Link(part))));
    }

    /// <summary>The events of <paramref name="part"/>, each changed.</summary>
    public static ImmutableArray<EventInMaking> With(LinkedPart part, Func<Event, Event> change) => [.. part.Events.Select(e => EventInMaking.Of(change(e.Event.Value)))];

    private static CodedArticle Code()
    {
        var report = StableId.Of("r", Article.Id, "bombing");
        Statement Of(Field field, StatementValue value, string words, Attribution? attribution = null, Modality modality = Modality.Asserted) =>
            Statement.Of(Article, report, field, value, [SpanOf(words)], "test:" + field, attribution, modality, 875);
        var ministry = new Attribution("the health ministry", SpanOf("the health ministry"), AttributionKind.Said, ["Times", "Newser"], true);
        var killed = Statement.Of(Article, report, Field.Killed, new CountValue(Count.AtLeast(43), Population.Total, PartialDate.Day(2031, 5, 3)),
            [SpanOf("at least 43"), SpanOf("people")], "test:toll", ministry, derivation: "number and noun");
        ImmutableArray<Statement> statements =
        [
            Of(Field.Kind, new CodeValue("attack"), "bombing"),
            Of(Field.Date, new DateValue(null, new RelativeDate(DateAnchor.Expression, SpanOf("Friday"), DateUnit.Day, -1, DayOfWeek.Friday, 5, 2)), "Friday"),
            Of(Field.Date, new DateValue(new PartialDate(new DateOnly(2031, 4, 30), new DateOnly(2031, 5, 2))), "on Friday"),
            Of(Field.Place, new PlaceValue(new EventPlace(Lorvale, "Lorvale", "Grand Bazaar", 1)), "Grand Bazaar in Lorvale"),
            Of(Field.Place, new PlaceValue(new EventPlace(null, "nowhere known", null, 6)), "Lorvale"),
            Of(Field.Perpetrator, new ActorValue(Front.Id, "Red Lantern Front", ActorKind.ArmedGroup, "claimed"), "Red Lantern Front", modality: Modality.Alleged),
            Of(Field.Victim, new ActorValue(null, "Ada Quill", ActorKind.Person), "Ada Quill"),
            Of(Field.Weapon, new TextValue("car bomb", "vehicle_bomb"), "car bomb"),
            killed,
            Of(Field.Injured, new CountValue(Count.Dozens, Population.Nationality("XB")), "people"),
        ];
        var aggregateId = StableId.Of("g", Article.Id, "daily");
        var aggregate = new AggregateReport(aggregateId, Article.Id, EventKind.Attack, SpanOf("near daily attacks"),
            [Statement.Of(Article, null, Field.Perpetrator, new ActorValue(null, "attackers", ActorKind.Unnamed), [SpanOf("attacks")], "test:sum")]);
        var relation = Statement.Of(Article, null, Field.Relation,
            new RelationValue(Front.Id, RelationType.LedBy, "actor-oskar-dunn", RelationState.InForce, PartialDate.Year(2029)), [SpanOf("is led by Oskar Dunn")], "test:relation");
        return new CodedArticle(
            Article, [new Report(report, Article.Id, SpanOf("bombing"), Narration.Lead, [SpanOf("bombing"), new Span(40, 90)], statements) { Odds = new ReportOdds(912, 955, 1000, 640, 880, 71, 9, 930, 450, 120) { Tactics = [700, 20, 280] } }], [aggregate], [relation],
            [Front], [new Issue("odd_place", Article.Id, "in/one.txt", "nowhere known is in no gazetteer")]);
    }
}
