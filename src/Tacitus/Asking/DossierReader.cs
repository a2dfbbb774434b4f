using System.Collections.Immutable;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Asking;

/// <summary>Reads what a ledger holds on one actor: lines of all its events, a few of them whole, and the words for what those and its ties say.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="coverage">What its counts rest on, where that is known already: all articles are counted for it.</param>
internal sealed class DossierReader(LedgerStore ledger, Coverage? coverage = null)
{
    // What a page shows; a profile of ten thousand events reads no more of them whole.
    private const int MostDeadly = 12, MostLatest = 4, MostShared = 12, MostPlots = 4, MostChanges = 20, MostStatements = 6, MostDoubted = 60;

    private readonly CitationReader _citations = new(ledger);

    /// <summary>Reads the dossier of <paramref name="asked"/> and whom people hold to be the same; with the events that it shares with <paramref name="other"/>, when one is named.</summary>
    public Dossier Read(Actor asked, Actor? other = null)
    {
        var family = ActorFamily.Of(ledger, asked);
        var actor = family.Actor;
        var lines = family.Lines(ledger);
        var deeds = Dossier.DeedsOf(lines);
        // No list of thousands is sorted for the few that are shown of it.
        var dated = deeds.Where(l => l.Date is not null).ToList();
        var chosen = deeds.Take(MostDeadly).Concat(dated.OrderBy(l => l.Date!.Value).ThenBy(l => l.Id, StringComparer.Ordinal).Take(1)).Concat(dated.OrderByDescending(l => l.Date!.Value.End).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostLatest));
        // What it threatened, and what of its was foiled.
        chosen = chosen.Concat(lines.Where(l => l.IsDeed && !l.IsViolence && (l.Kind == EventKind.Threat || l.Status is EventStatus.Foiled or EventStatus.Planned)).OrderByDescending(l => l.Date?.End).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostPlots));
        if (other is not null)
        {
            var theirs = ActorFamily.Of(ledger, other).Lines(ledger).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
            chosen = chosen.Concat(lines.Where(l => theirs.Contains(l.Id)).OrderBy(l => l.Date is null).ThenBy(l => l.Date).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostShared));
        }
        // What became of the group itself.
        chosen = chosen.Concat(lines.Where(l => l.Kind == EventKind.GroupChange).OrderByDescending(l => l.Reports).ThenBy(l => l.Date is null).ThenBy(l => l.Date).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostChanges));
        ImmutableArray<Event> events = [.. chosen.Select(l => l.Id).Distinct(StringComparer.Ordinal).Select(id => family.Of(ledger.Event(id)!))];
        var relations = family.Relations(ledger);
        ImmutableArray<Aggregate> aggregates = [.. family.Members.SelectMany(ledger.Aggregates).OrderBy(a => a.Id, StringComparer.Ordinal)];
        foreach (var finding in events.SelectMany(e => e.Findings)) _citations.Read(finding.For.Take(MostStatements).Concat(finding.Against.Take(MostStatements)));
        var doubted = Doubted(relations);
        foreach (var relation in relations) _citations.Read(relation.Statements.Take(doubted.Contains(relation.Id) ? MostDoubted : MostStatements));
        foreach (var aggregate in aggregates.Take(MostShared)) _citations.Read(aggregate.Statements.Take(1));
        var attributes = family.Members.SelectMany(ledger.AttributeStatements).ToList();
        _citations.Read(attributes);
        var ids = relations.SelectMany(r => (string[])[r.Subject, r.Object])
            .Concat(events.SelectMany(e => e.Perpetrators.Select(p => p.Actor).Concat(e.Targets.Select(t => t.Actor)).Concat(e.Claims.Select(c => c.Actor))).OfType<string>());
        return new Dossier
        {
            Actor = actor,
            Lines = lines,
            Deeds = deeds,
            Events = events,
            Relations = relations,
            Aggregates = aggregates,
            Attributes = [.. attributes.Where(_citations.Citations.ContainsKey).Select(id => _citations.Citations[id])],
            Others = ids.Distinct(StringComparer.Ordinal).Where(id => id != actor.Id).Select(ledger.Actor).OfType<Actor>().ToDictionary(a => a.Id, StringComparer.Ordinal),
            Citations = _citations.Citations,
            Coverage = coverage ?? CoverageReader.Read(ledger),
            Branches = Branches(actor.Id, relations),
            Judged = [.. ledger.ActorJudgements().Where(j => family.Members.Contains(j.Left) || family.Members.Contains(j.Right))],
        };
    }

    // Those between two who are told to be friends and enemies: whether articles differ on it, or have both, only their statements show.
    private static HashSet<string> Doubted(ImmutableArray<Relation> relations) => relations.Where(r => r.Type is RelationType.RivalOf or RelationType.AlliedWith or RelationType.Supports)
        .GroupBy(r => string.CompareOrdinal(r.Subject, r.Object) < 0 ? (r.Subject, r.Object) : (r.Object, r.Subject)).Where(g => g.Select(r => r.Type == RelationType.RivalOf).Distinct().Count() > 1)
        .SelectMany(g => g).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);

    // Where branches of it operate or act, so that what is told of the whole there may be theirs.
    private ImmutableDictionary<string, ImmutableArray<string>> Branches(string actor, ImmutableArray<Relation> relations) => relations
        .Where(r => r is { Type: RelationType.BranchOf, State: RelationState.InForce } && r.Object == actor).Select(r => r.Subject).Distinct(StringComparer.Ordinal)
        .ToImmutableDictionary(b => b, b => ledger.CountriesOfDeeds(b)
            .Concat(ledger.Relations(b).Where(r => r.Type == RelationType.OperatesIn && r.Subject == b && r.State == RelationState.InForce).Select(r => CountryName.Find(r.Object)).OfType<string>())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
}
