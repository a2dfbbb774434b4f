using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>
/// Carries ids from the events that were to those that took their place: an id stays with the event that has most of its reports. An id that
/// no event has any more leaves a redirect to the one that has most of what it stood for.
/// </summary>
/// <param name="Ids">For each new event, by the id of its reports alone, the id that it gets.</param>
/// <param name="Redirects">For each id that is gone the id of the event that took its place.</param>
internal sealed record EventIds(ImmutableSortedDictionary<string, string> Ids, ImmutableArray<(string Old, string New)> Redirects)
{
    /// <summary>Gives the ids.</summary>
    /// <param name="were">The events that are replaced: id and reports, under the names that the reports have now.</param>
    /// <param name="now">The events that take their place, with the ids of their reports alone.</param>
    /// <param name="taken">Whether some other event has an id.</param>
    public static EventIds Carry(IReadOnlyCollection<(string Id, ImmutableArray<string> Reports)> were, ImmutableArray<EventInMaking> now, Func<string, bool> taken)
    {
        var home = now.SelectMany(e => e.Reports.Select(r => (r, e.Id))).ToDictionary(r => r.r, r => r.Id, StringComparer.Ordinal);
        var shares = were.SelectMany(w => w.Reports.Where(home.ContainsKey).GroupBy(r => home[r], StringComparer.Ordinal).Select(g => (Old: w.Id, New: g.Key, Shared: g.Count())))
            .OrderByDescending(s => s.Shared).ThenBy(s => s.Old, StringComparer.Ordinal).ThenBy(s => s.New, StringComparer.Ordinal).ToArray();
        var ids = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (old, @new, _) in shares)
        {
            if (ids.ContainsKey(@new) || !carried.Add(old)) continue;
            ids.Add(@new, old);
        }
        foreach (var e in now)
        {
            if (ids.ContainsKey(e.Id)) continue;
            // The same reports may have had an event before whose id has gone elsewhere.
            var id = e.Id;
            for (var again = 2; carried.Contains(id) || taken(id); again++) id = StableId.Of("e", e.Id, again.ToString(System.Globalization.CultureInfo.InvariantCulture));
            carried.Add(id);
            ids.Add(e.Id, id);
        }
        var kept = ids.Values.ToHashSet(StringComparer.Ordinal);
        var redirects = shares.Where(s => !kept.Contains(s.Old)).DistinctBy(s => s.Old).Select(s => (s.Old, ids[s.New]));
        return new EventIds(ids.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. redirects]);
    }
}
