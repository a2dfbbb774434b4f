using System.Collections.Immutable;
using Tacitus.Inquiry.Briefs;
using Tacitus.Inquiry.Profiles;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Asking;

/// <summary>Reads events whole, with the words that they were read from and, where asked for, those who did them.</summary>
internal static class EventFileReader
{
    private const int MostDoers = 2, MostStatements = 6;

    /// <summary>Reads the events of <paramref name="ids"/> in that order.</summary>
    public static EventFile Read(LedgerStore ledger, IEnumerable<string> ids, bool doers)
    {
        var citations = new CitationReader(ledger);
        ImmutableArray<Event> events = [.. ids.Select(ledger.Event).OfType<Event>()];
        foreach (var finding in events.SelectMany(e => e.Findings)) citations.Read(finding.For.Take(MostStatements).Concat(finding.Against.Take(MostStatements)));
        var actors = events.SelectMany(e => e.Perpetrators.Select(p => p.Actor).Concat(e.Claims.Select(c => c.Actor)).Concat(e.Targets.Select(t => t.Actor))).OfType<string>()
            .Distinct(StringComparer.Ordinal).Select(ledger.Actor).OfType<Actor>().ToDictionary(a => a.Id, StringComparer.Ordinal);
        var did = doers ? events.SelectMany(e => e.Perpetrators).Select(p => p.Actor).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostDoers) : [];
        ImmutableArray<Dossier> dossiers = [.. did.Select(actors.GetValueOrDefault).OfType<Actor>().Where(a => a.Kind != ActorKind.Person).Select(a => new DossierReader(ledger).Read(a))];
        var all = citations.Citations.Concat(dossiers.SelectMany(d => d.Citations)).DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        return new EventFile(events, dossiers, actors, all, CoverageReader.Read(ledger)) { Leaders = Leaders(ledger, events) };
    }

    // "Commander Oskar Dunn" is Oskar Dunn, where he alone has the whole of a leader's name.
    private static Dictionary<string, (Actor Leader, Actor Group)> Leaders(LedgerStore ledger, ImmutableArray<Event> events)
    {
        var found = new Dictionary<string, (Actor Leader, Actor Group)>(StringComparer.Ordinal);
        var victims = events.Where(e => e.Victims.Length == 1).Select(e => e.Victims[0]).Distinct(StringComparer.Ordinal).ToList();
        if (victims.Count == 0) return found;
        var leaders = ledger.Leaders().ToList();
        foreach (var victim in victims)
        {
            var named = leaders.Where(l => l.Names.Select(n => n.Name).Append(l.Name).Any(n => n.Contains(' ', StringComparison.Ordinal) && (victim == n || victim.EndsWith(" " + n, StringComparison.Ordinal)))).ToList();
            if (named is not [var leader]) continue;
            if (ledger.Relations(leader.Id).FirstOrDefault(r => r.Type == RelationType.LedBy && r.Object == leader.Id) is { } tie && ledger.Actor(tie.Subject) is { } group) found[victim] = (leader, group);
        }
        return found;
    }
}
