using System.Collections.Immutable;
using Tacitus.Coding.Confidence;
using Tacitus.Coding.Linking;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Reconciling;

/// <summary>Makes events, each a list of findings, of linked reports. A pure function of them, whatever their order.</summary>
public sealed class Reconciler(Weighing weighing)
{
    /// <summary>Makes one that weighs sources as the docs say.</summary>
    public Reconciler() : this(Weighing.Standard)
    {
    }

    /// <summary>Says how sure an event and its findings are, by the testimonies that they rest on.</summary>
    internal Func<Event, ImmutableArray<Testimony>, ImmutableArray<CodedArticle>, Event> Weigh { get; init; } = (e, told, articles) => ConfidenceWeigher.Shipped.Weigh(e, told, articles);

    /// <summary>Reconciles the reports of <paramref name="linked"/>, which are all that there are.</summary>
    public Reconciled Reconcile(Linked linked)
    {
        var (actors, relations) = ActorGatherer.Gather(linked.Articles);
        return new Reconciled(Events(linked), [.. linked.Articles.SelectMany(Aggregates).OrderBy(a => a.Id, StringComparer.Ordinal)], actors, relations);
    }

    /// <summary>The events of the reports that were linked, in the order of their ids.</summary>
    public ImmutableArray<Event> Events(Linked linked) => [.. Begin(linked).Select(e => e.Event.Value)];

    /// <summary>Begins to make the events of the reports that were linked, in the order of their ids. They are made in that order on all processors, and one that is asked for before at once.</summary>
    public ImmutableArray<EventInMaking> Begin(Linked linked)
    {
        var home = linked.Articles.SelectMany(a => a.Reports.Zip(ToldDate.Of(a), (r, told) => (r.Id, Report: r, Article: a, Told: told))).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var kinship = linked.Kinship ?? Kinship.Of(linked.Articles.SelectMany(Kinship.Ties));
        var voices = new VoiceReader(linked.Originals);
        var clusters = linked.Clusters.SelectMany(c => c.Select(r => (r, Cluster: c))).ToDictionary(c => c.r, c => c.Cluster, StringComparer.Ordinal);
        ImmutableArray<EventInMaking> events =
        [
            .. linked.Clusters.Select(cluster => new EventInMaking(IdOf(cluster), cluster, new(() =>
                Make(IdOf(cluster), Whole(cluster), [.. cluster.Select(r => (home[r].Report, home[r].Article, home[r].Told))], voices, kinship)))).OrderBy(e => e.Id, StringComparer.Ordinal),
        ];
        // One processor is left to who reads and writes the rest meanwhile.
        var next = -1;
        for (var processor = 0; processor < Math.Max(1, Environment.ProcessorCount - 1); processor++)
            Task.Run(() =>
            {
                while (Interlocked.Increment(ref next) is var i && i < events.Length) _ = events[i].Event.Value;
            });
        return events;

        // The event of the operation that a report says it is a part of; none, where it is the same event by now or itself a part.
        string? Whole(ImmutableArray<string> cluster) => cluster.SelectMany(Wholes)
            .Where(w => clusters[w] != cluster && !clusters[w].SelectMany(Wholes).Any()).Select(w => IdOf(clusters[w])).FirstOrDefault();

        IEnumerable<string> Wholes(string report) => home[report].Report.Of(Field.PartOf).Select(s => s.Value.Text).Where(clusters.ContainsKey);
    }

    /// <summary>What <paramref name="article"/> tells only in sum.</summary>
    public static IEnumerable<Aggregate> Aggregates(CodedArticle article) => article.Aggregates.Select(g => Aggregate(article, g));

    // What the user says of the source; where nothing is said of it, of the outlet that lets it speak.
    private char? ReliabilityOf(Statement statement, Article article) => weighing.Reliabilities.IsEmpty ? null
        : (statement.Attribution is { } a ? weighing.Reliabilities.Of(VoiceReader.Plain(a.Chain is { IsDefaultOrEmpty: false } chain ? chain[^1] : a.Source)) : null)
        ?? (article.Outlet is { } outlet ? weighing.Reliabilities.Of(VoiceReader.Plain(outlet)) : null);

    private static string IdOf(ImmutableArray<string> cluster) => StableId.Of("e", cluster.AsSpan());

    private Event Make(string id, string? partOf, ImmutableArray<(Report Report, CodedArticle Article, ToldDate Told)> reports, VoiceReader voices, Kinship kinship)
    {
        var told = Told(reports, voices).Placed();
        // Each field is asked what is told of it, a few of some dozen statements.
        var kind = NatureReconciler.Kind(told.On(Field.Kind));
        var tactics = NatureReconciler.Tactics(told.On(Field.Tactic), kind.Kind);
        var suicide = NatureReconciler.Suicide(told.On(Field.Suicide));
        var status = NatureReconciler.Status(told.On(Field.Status));
        var assertion = NatureReconciler.Assertion(told.On(Field.Kind, Field.Assertion));
        var political = NatureReconciler.Politics(told.On(Field.Political, Field.Perpetrator, Field.Claim));
        // An exact copy tells nothing again.
        var dates = reports.Select(r => (Text: r.Article.Article.TextRevision, r.Report.Trigger, r.Told))
            .DistinctBy(d => (d.Text, d.Trigger, d.Told.Date, d.Told.Pattern, d.Told.NotAfter)).Select(d => d.Told);
        var date = DateReconciler.Reconcile([.. dates], told.On(Field.Date));
        var place = PlaceReconciler.Reconcile(told.On(Field.Place));
        var perpetrators = PerpetratorReconciler.Reconcile(told.On(Field.Perpetrator, Field.Claim, Field.Suspect, Field.Denial), kinship, kind.Kind);
        var suspects = PeopleReconciler.Suspects(told.On(Field.Suspect));
        // In one article either reading may be the wrong one; several outvote one.
        var doers = reports.Length > 1 && kind.Kind is EventKind.Attack or EventKind.Strike or EventKind.MobViolence ? perpetrators.Perpetrators.Where(p => p is { Actor: not null, Basis: not PerpetratorBasis.Accused }) : [];
        var targets = PeopleReconciler.Targets(told.On(Field.Target), doers.ToLookup(p => p.Actor!, p => perpetrators.Findings.Where(f => f.Value == p.Name).Sum(f => f.For.Length), StringComparer.Ordinal));
        var victims = PeopleReconciler.Victims(told.On(Field.Victim));
        var weapons = PeopleReconciler.Weapons(told.On(Field.Weapon));
        var tolls = TollReconciler.Reconcile(told.On(TollReconciler.Fields.AsSpan()), weighing.Preset);
        var claims = ClaimReconciler.Reconcile(told.On(Field.Claim, Field.Channel, Field.Authentication));
        var single = new[] { kind.Finding, suicide.Finding, status.Finding, assertion.Finding, political.Finding, date.Finding, place.Finding }.OfType<Finding>();
        var reconciled = new Event
        {
            Id = id,
            Kind = kind.Kind,
            Tactics = tactics.Tactics,
            Suicide = suicide.Suicide,
            Status = status.Status,
            Assertion = assertion.Assertion,
            Political = political.Political,
            PartOf = partOf,
            Summary = "",
            Date = date.Date,
            Place = place.Place,
            Perpetrators = perpetrators.Perpetrators,
            Suspects = suspects.Suspects,
            Targets = targets.Targets,
            Victims = victims.Victims,
            Weapons = weapons.Weapons,
            Tolls = tolls.Tolls,
            Claims = claims.Claims,
            Findings =
            [
                .. single, .. tactics.Findings, .. perpetrators.Findings, .. suspects.Findings, .. targets.Findings, .. victims.Findings,
                .. weapons.Findings, .. tolls.Findings, .. claims.Findings,
            ],
            Reports = [.. reports.Select(r => r.Report.Id)],
        };
        reconciled = DisputeFinder.Mark(reconciled with { Summary = SummaryWriter.Write(reconciled, reports.Select(r => r.Report.Trigger.In(r.Article.Article.Text))) }, told);
        return Weigh(reconciled, told, [.. reports.Select(r => r.Article).Distinct()]);
    }

    private ImmutableArray<Testimony> Told(ImmutableArray<(Report Report, CodedArticle Article, ToldDate Told)> reports, VoiceReader voices)
    {
        var told = ImmutableArray.CreateBuilder<Testimony>();
        foreach (var (report, article, _) in reports)
            foreach (var statement in report.Statements)
                told.Add(new Testimony(statement, report, article.Article, voices.Of(statement, article.Article), weighing.Placements.Of(statement.Attribution))
                {
                    Reliability = ReliabilityOf(statement, article.Article),
                });
        return told.DrainToImmutable();
    }

    private static Aggregate Aggregate(CodedArticle article, AggregateReport report)
    {
        T? First<T>(Field field) where T : StatementValue => report.Statements.Where(s => s.Field == field).Select(s => s.Value).OfType<T>().FirstOrDefault();
        var actor = First<ActorValue>(Field.Perpetrator);
        PartialDate? date = First<DateValue>(Field.Date)?.Date;
        return new Aggregate(
            report.Id, report.Kind, actor?.Actor ?? actor?.Name, date, First<PlaceValue>(Field.Place)?.Text, report.Article, article.Article[report.Span],
            [.. report.Statements.Select(s => s.Id).Order(StringComparer.Ordinal)]);
    }
}
