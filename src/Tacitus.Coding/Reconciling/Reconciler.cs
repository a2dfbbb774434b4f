using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Makes events, each a list of findings, of linked reports. A pure function of them, whatever their order.</summary>
public sealed class Reconciler
{
    /// <summary>Reconciles the reports of <paramref name="linked"/>.</summary>
    public Reconciled Reconcile(Linked linked)
    {
        var home = linked.Articles.SelectMany(a => a.Reports.Select(r => (r.Id, Report: r, Article: a))).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var kinship = Kinship.Of(linked.Articles);
        var voices = new VoiceReader(linked.DuplicateOf);
        var ids = linked.Clusters.SelectMany(c => c.Select(r => (r, Id: IdOf(c)))).ToDictionary(c => c.r, c => c.Id, StringComparer.Ordinal);
        var events = linked.Clusters.Select(cluster =>
        {
            var reports = cluster.Select(r => (home[r].Report, home[r].Article)).ToImmutableArray();
            var partOf = cluster.Select(r => linked.PartOf.GetValueOrDefault(r)).OfType<string>().FirstOrDefault();
            return Make(IdOf(cluster), partOf is null ? null : ids[partOf], reports, voices, kinship);
        });
        return new Reconciled(
            [.. events.OrderBy(e => e.Id, StringComparer.Ordinal)],
            [.. linked.Articles.SelectMany(a => a.Aggregates.Select(g => Aggregate(a, g))).OrderBy(a => a.Id, StringComparer.Ordinal)],
            ActorGatherer.Actors(linked.Articles), ActorGatherer.Relations(linked.Articles));
    }

    private static string IdOf(ImmutableArray<string> cluster) => StableId.Of("e", cluster.AsSpan());

    private static Event Make(string id, string? partOf, ImmutableArray<(Report Report, CodedArticle Article)> reports, VoiceReader voices, Kinship kinship)
    {
        var told = reports.SelectMany(r => r.Report.Statements.Select(s => new Testimony(
            s, r.Report, r.Article.Article, voices.Of(s, r.Article.Article), PlacementReader.Shipped.Of(s.Attribution)))).ToImmutableArray();
        var kind = NatureReconciler.Kind(told);
        var tactics = NatureReconciler.Tactics(told, kind.Kind);
        var suicide = NatureReconciler.Suicide(told);
        var status = NatureReconciler.Status(told);
        var assertion = NatureReconciler.Assertion(told);
        var political = NatureReconciler.Politics(told);
        var date = DateReconciler.Reconcile([.. reports.Select(r => ToldDate.Of(r.Article, r.Report))], told);
        var place = PlaceReconciler.Reconcile(told);
        var perpetrators = PerpetratorReconciler.Reconcile(told, kinship);
        var suspects = PeopleReconciler.Suspects(told);
        var targets = PeopleReconciler.Targets(told);
        var victims = PeopleReconciler.Victims(told);
        var weapons = PeopleReconciler.Weapons(told);
        var tolls = TollReconciler.Reconcile(told);
        var claims = ClaimReconciler.Reconcile(told);
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
        return reconciled with { Summary = SummaryWriter.Write(reconciled) };
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
