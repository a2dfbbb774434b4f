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
        return new EventFile(events, dossiers, actors, all, CoverageReader.Read(ledger));
    }
}
