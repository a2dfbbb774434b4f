using System.Collections.Immutable;
using Tacitus.Inquiry.Profiles;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Asking;

/// <summary>Reads what a ledger holds on one actor: lines of all its events, a few of them whole, and the words for what those and its ties say.</summary>
internal sealed class DossierReader(LedgerStore ledger)
{
    // What a page shows; a profile of ten thousand events reads no more of them whole.
    private const int MostDeadly = 12, MostLatest = 4, MostShared = 12, MostStatements = 6;

    private readonly CitationReader _citations = new(ledger);

    /// <summary>Reads the dossier of <paramref name="actor"/>; with the events that it shares with <paramref name="other"/>, when one is named.</summary>
    public Dossier Read(Actor actor, Actor? other = null)
    {
        var lines = ledger.Lines(actor.Id).ToImmutableArray();
        var deeds = Dossier.DeedsOf(lines);
        var dated = deeds.Where(l => l.Date is not null).OrderBy(l => l.Date!.Value).ThenBy(l => l.Id, StringComparer.Ordinal).ToList();
        var chosen = deeds.Take(MostDeadly).Concat(dated.Take(1)).Concat(dated.OrderByDescending(l => l.Date!.Value.End).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostLatest));
        if (other is not null)
        {
            var theirs = ledger.Lines(other.Id).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
            chosen = chosen.Concat(lines.Where(l => theirs.Contains(l.Id)).OrderBy(l => l.Date is null).ThenBy(l => l.Date).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostShared));
        }
        ImmutableArray<Event> events = [.. chosen.Select(l => l.Id).Distinct(StringComparer.Ordinal).Select(id => ledger.Event(id)!)];
        ImmutableArray<Relation> relations = [.. ledger.Relations(actor.Id)];
        ImmutableArray<Aggregate> aggregates = [.. ledger.Aggregates(actor.Id)];
        foreach (var finding in events.SelectMany(e => e.Findings)) _citations.Read(finding.For.Take(MostStatements).Concat(finding.Against.Take(MostStatements)));
        foreach (var relation in relations) _citations.Read(relation.Statements.Take(MostStatements));
        foreach (var aggregate in aggregates.Take(MostShared)) _citations.Read(aggregate.Statements.Take(1));
        var attributes = ledger.AttributeStatements(actor.Id).ToList();
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
            Coverage = CoverageReader.Read(ledger),
        };
    }
}
