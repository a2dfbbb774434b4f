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
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry;

/// <summary>A ledger of a made-up war between two groups, told by three articles: every value is set by hand, so that only how it is asked and answered is tested.</summary>
internal sealed class Lantern
{
    public const string Front = "actor-red-lantern-front", Union = "actor-amber-union", Leader = "actor-oskar-dunn", Radio = "actor-lantern-radio";

    private static readonly Versions Versions = new("1", "m", "g", "l");
    private static readonly Place Lorvale = new(77, "Lorvale", PlaceKind.Populated, "XA", "Northmark", 12, 1, 120000);
    private static readonly Place Quenby = new(78, "Quenby", PlaceKind.Populated, "XB", "Southmark", 13, 1, 20000);

    private readonly List<(Article Article, List<Statement> Loose, List<Report> Reports)> _articles = [];

    private Lantern()
    {
    }

    /// <summary>Writes the ledger to <paramref name="path"/>.</summary>
    public static void Write(string path)
    {
        using var ledger = LedgerStore.Open(path);
        var run = ledger.Begin(Versions, DateTimeOffset.UnixEpoch);
        var world = new Lantern();
        var (events, relations, actors, aggregates) = world.Make();
        foreach (var (article, loose, reports) in world._articles)
        {
            var sums = aggregates.Where(a => a.Article == article.Id).Select(a => new AggregateReport(a.Id, a.Article, a.Kind, Of(article, a.Text), [])).ToImmutableArray();
            ledger.Store(new CodedArticle(article, [.. reports], sums, [.. loose], [.. actors], []), Encoding.UTF8.GetBytes(article.Text), GivenMetadata.None,
                new Appearance(article.Outlet + ".txt", GivenMetadata.None), Versions, run);
        }
        ledger.LinkBy(Versions.Hash);
        var part = ledger.Unlinked(int.MaxValue);
        ledger.Replace(part, LinkedPart.Of(part, events.OrderBy(e => e.Id, StringComparer.Ordinal), aggregates, actors, relations));
    }

    private (List<Event>, List<Relation>, List<Actor>, List<Aggregate>) Make()
    {
        var first = Add("The Ferry Lantern", "2031-05-03", "Bomb in Lorvale",
            "At least 43 people were killed when a car bomb went off at the Grand Bazaar in Lorvale on 2 May, the health ministry said. Five men were arrested. "
            + "The Red Lantern Front claimed the attack through Lantern Radio, its mouthpiece. The Red Lantern Front, also known as the RLF, split from the Amber Union in 2029. It is led by Oskar Dunn.");
        var second = Add("Harbour Post", "2031-05-05", "Toll rises to 45",
            "The bomb at the Grand Bazaar in Lorvale killed 45 people, police said. Officials in Quenby speak of 1 May. The Red Lantern Front is a sworn enemy of the Amber Union. The Front operates in Norland and Lorvale.");
        var third = Add("Quay Gazette", "2030-11-20", "Guards shot in Quenby",
            "Gunmen of the Red Lantern Front shot three guards dead in Quenby in November, police said. The Amber Union, once its ally, condemned it. In 2028 the Amber Union fought the Front near Tessaly, and up to nine people died. "
            + "There are near daily attacks by the Front. In October the Front threatened the towns of the Amber Union, officials said.");
        var bombing = Report(first, "car bomb");
        var again = Report(second, "bomb");
        var shooting = Report(third, "shot");
        var clash = Report(third, "fought");
        var threat = Report(third, "threatened");
        var events = new List<Event>
        {
            Event([bombing, again], EventKind.Attack, [Tactic.VehicleBomb], "2031-05-02", new EventPlace(Lorvale, "Lorvale", "Grand Bazaar", 1), new Perpetrator(Front, "Red Lantern Front", false, PerpetratorBasis.Claimed, 900), [
                (Field.Killed, "45", [(bombing, "At least 43", new CountValue(Count.AtLeast(43), Population.Total)), (again, "45", new CountValue(Count.Exactly(45), Population.Total))], []),
                (Field.Date, "2031-05-02", [(bombing, "2 May", new DateValue(PartialDate.Parse("2031-05-02")))], [(again, "1 May", new DateValue(PartialDate.Parse("2031-05-01")))]),
                (Field.Place, "Grand Bazaar, Lorvale", [(bombing, "Grand Bazaar in Lorvale", new PlaceValue(new EventPlace(Lorvale, "Lorvale", "Grand Bazaar", 1)))], []),
                (Field.Perpetrator, "Red Lantern Front", [(bombing, "Red Lantern Front", new ActorValue(Front, "Red Lantern Front", ActorKind.ArmedGroup, "claimed"))], []),
                (Field.Claim, "Red Lantern Front", [(bombing, "claimed the attack", new ActorValue(Front, "Red Lantern Front", ActorKind.ArmedGroup))], []),
                (Field.Weapon, "car bomb", [(bombing, "car bomb", new TextValue("car bomb", "vehicle_bomb"))], []),
                (Field.Arrested, "5", [(bombing, "Five men", new CountValue(Count.Exactly(5), Population.Total))], []),
            ]) with
            {
                Tolls = [new Toll(Effect.Killed, 43, 45, 45, null, Population.Total, []), new Toll(Effect.Arrested, 5, 5, 5, null, Population.Total, [])],
                Claims = [new ResponsibilityClaim(Front, "Red Lantern Front", "Lantern Radio", [], [])],
                Weapons = [new Weapon("car bomb", "vehicle_bomb")],
            },
            Event([shooting], EventKind.Attack, [Tactic.Shooting], "2030-11", new EventPlace(Quenby, "Quenby", null, 1), new Perpetrator(Front, "Red Lantern Front", false, PerpetratorBasis.Named, 900), [
                (Field.Killed, "3", [(shooting, "three guards", new CountValue(Count.Exactly(3), Population.SecurityForces))], []),
                (Field.Perpetrator, "Red Lantern Front", [(shooting, "Red Lantern Front", new ActorValue(Front, "Red Lantern Front", ActorKind.ArmedGroup, "named"))], []),
            ]) with
            {
                Tolls = [new Toll(Effect.Killed, 3, 3, 3, null, Population.Total, [new Toll(Effect.Killed, 3, 3, 3, null, Population.SecurityForces, [])])],
                Targets = [new Target(null, "three guards", "police")],
            },
            Event([clash], EventKind.Clash, [], "2028", null, new Perpetrator(Union, "Amber Union", false, PerpetratorBasis.Named, 900), [
                (Field.Killed, "0..9", [(clash, "up to nine people", new CountValue(Count.UpTo(9), Population.Total))], []),
                (Field.Perpetrator, "Amber Union", [(clash, "Amber Union fought", new ActorValue(Union, "Amber Union", ActorKind.ArmedGroup, "named"))], []),
                (Field.Target, "Red Lantern Front", [(clash, "the Front near", new ActorValue(Front, "Red Lantern Front", ActorKind.ArmedGroup, "armed_group"))], []),
            ]) with { Tolls = [new Toll(Effect.Killed, 0, null, 9, null, Population.Total, [])], Targets = [new Target(Front, "Red Lantern Front", "armed_group")] },
        };
        events.Add(Event([threat], EventKind.Threat, [], "2030-10", null, new Perpetrator(Front, "Red Lantern Front", false, PerpetratorBasis.Named, 900), [
            (Field.Kind, "threat", [(threat, "threatened the towns", new CodeValue("threat"))], []),
            (Field.Target, "towns of the Amber Union", [(threat, "towns of the Amber Union", new ActorValue(null, "towns of the Amber Union", ActorKind.Unnamed, "property"))], []),
        ]) with { Status = EventStatus.Threatened, Targets = [new Target(null, "towns of the Amber Union", "property")] });
        var relations = new List<Relation>
        {
            Relation(first, Front, RelationType.SplitFrom, Union, RelationState.InForce, "split from the Amber Union", "2029"),
            Relation(first, Front, RelationType.LedBy, Leader, RelationState.InForce, "is led by Oskar Dunn"),
            Relation(first, Radio, RelationType.MemberOf, Front, RelationState.InForce, "Lantern Radio, its mouthpiece"),
            Relation(second, Front, RelationType.RivalOf, Union, RelationState.InForce, "a sworn enemy of the Amber Union"),
            Relation(second, Front, RelationType.OperatesIn, "Norland", RelationState.InForce, "operates in Norland"),
            Relation(third, Front, RelationType.AlliedWith, Union, RelationState.Ended, "once its ally"),
        };
        Name(first, Front, "Red Lantern Front");
        Name(first, Front, "RLF");
        Name(second, Union, "Amber Union");
        var actors = new List<Actor>
        {
            new(Union, "Amber Union", ActorKind.ArmedGroup, "XA", [new ActorName("Amber Union")]),
            new(Radio, "Lantern Radio", ActorKind.Organisation, null, [new ActorName("Lantern Radio")]),
            new(Leader, "Oskar Dunn", ActorKind.Person, null, [new ActorName("Oskar Dunn")]),
            new(Front, "Red Lantern Front", ActorKind.ArmedGroup, "XA", [new ActorName("RLF"), new ActorName("Red Lantern Front")]),
        };
        var sum = new Aggregate("g-1", EventKind.Attack, Front, null, null, third.Id, "near daily attacks", []);
        return (events, relations, actors, [sum]);
    }

    private Article Add(string outlet, string published, string title, string text)
    {
        var article = new Article
        {
            Id = StableId.OfBytes("a", Encoding.UTF8.GetBytes(text)),
            TextRevision = StableId.Of("t", text),
            Text = text,
            Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
            Title = title,
            Outlet = outlet,
            Published = new Publication(PartialDate.Parse(published), DateBasis.Given),
            Language = "en",
        };
        _articles.Add((article, [], []));
        return article;
    }

    private (Article Article, string Id, Span Trigger) Report(Article article, string trigger) => (article, StableId.Of("r", article.Id, trigger), Of(article, trigger));

    private Event Event(
        (Article Article, string Id, Span Trigger)[] reports, EventKind kind, ImmutableArray<Tactic> tactics, string date, EventPlace? place, Perpetrator doer,
        (Field Field, string Value, ((Article Article, string Id, Span Trigger) Report, string Words, StatementValue Value)[] For, ((Article Article, string Id, Span Trigger) Report, string Words, StatementValue Value)[] Against)[] told)
    {
        var statements = reports.ToDictionary(r => r.Id, _ => new List<Statement>(), StringComparer.Ordinal);
        var findings = told.Select(t => new Finding(Code.Of(t.Field), t.Value, FindingState.Stated, "set by hand", Ids(t.Field, t.For), Ids(t.Field, t.Against)))
            .Select(f => f with { Disputed = f.Against.IsEmpty && f.Field is not "killed" ? [] : [.. f.For, .. f.Against] }).ToImmutableArray();
        foreach (var report in reports)
            _articles.Single(a => a.Article.Id == report.Article.Id).Reports.Add(new Report(report.Id, report.Article.Id, report.Trigger, Narration.Lead, [report.Trigger], [.. statements[report.Id]]));
        return new Event
        {
            Id = StableId.Of("e", [.. reports.Select(r => r.Id)]),
            Kind = kind,
            Tactics = tactics,
            Status = EventStatus.Occurred,
            Assertion = Assertion.Asserted,
            Political = Political.Yes,
            Summary = "made up",
            Date = PartialDate.Parse(date),
            Place = place,
            Perpetrators = [doer],
            Findings = findings,
            Reports = [.. reports.Select(r => r.Id).Order(StringComparer.Ordinal)],
        };

        ImmutableArray<string> Ids(Field field, ((Article Article, string Id, Span Trigger) Report, string Words, StatementValue Value)[] sides) => [.. sides.Select(s =>
        {
            var ministry = s.Report.Article.Text.Contains("the health ministry said", StringComparison.Ordinal) && field == Field.Killed
                ? new Attribution("the health ministry", Of(s.Report.Article, "the health ministry"), AttributionKind.Said, [], false)
                : s.Words == "1 May" ? new Attribution("Officials in Quenby", Of(s.Report.Article, "Officials in Quenby"), AttributionKind.Said, [], false) : null;
            var statement = Statement.Of(s.Report.Article, s.Report.Id, field, s.Value, [Of(s.Report.Article, s.Words)], "test", ministry);
            statements[s.Report.Id].Add(statement);
            return statement.Id;
        })];
    }

    private Relation Relation(Article article, string subject, RelationType type, string value, RelationState state, string words, string? start = null)
    {
        var date = start is null ? (PartialDate?)null : PartialDate.Parse(start);
        var statement = Statement.Of(article, null, Field.Relation, new RelationValue(subject, type, value, state, date), [Of(article, words)], "test");
        _articles.Single(a => a.Article.Id == article.Id).Loose.Add(statement);
        return new Relation(StableId.Of("l", subject, Code.Of(type), value, Code.Of(state)), subject, type, value, state, date, null, [statement.Id]);
    }

    private void Name(Article article, string actor, string name) =>
        _articles.Single(a => a.Article.Id == article.Id).Loose.Add(Statement.Of(article, null, Field.Name, new ActorValue(actor, name, ActorKind.ArmedGroup), [Of(article, name)], "test"));

    private static Span Of(Article article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Span(start, start + words.Length) : throw new ArgumentException($"'{words}' is not in the text");
    }
}
