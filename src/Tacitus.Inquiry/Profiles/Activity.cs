using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Profiles;

/// <summary>What an actor did, counted.</summary>
internal static class Activity
{
    /// <summary>By country, the most events first.</summary>
    public static Table ByCountry(IEnumerable<EventLine> deeds) => Count("country", deeds.Select(d => (d.Country is null ? "not told" : CountryName.Bare(d.Country), d)));

    /// <summary>By tactic, or by kind where no tactic is told; an event of two tactics counts under both.</summary>
    public static Table ByType(IEnumerable<EventLine> deeds) => Count("type", deeds.SelectMany(d => Types(d).Select(t => (t, d))));

    /// <summary>By kind of target; an event with two counts under both.</summary>
    public static Table ByTarget(IEnumerable<EventLine> deeds) => Count("target", deeds.SelectMany(d => d.TargetKinds.Select(t => (t.Replace('_', ' '), d))));

    /// <summary>The names of an event's types.</summary>
    public static IEnumerable<string> Types(EventLine deed)
    {
        var tactics = deed.Tactics.Where(t => t != Tactic.Unspecified).Select(t => Code.Of(t).Replace('_', ' ')).ToList();
        return tactics.Count > 0 ? tactics : [$"{Code.Of(deed.Kind).Replace('_', ' ')}, no tactic told"];
    }

    private static Table Count(string name, IEnumerable<(string Key, EventLine Deed)> deeds) => new(
        [name, "events", "killed", "killed low", "killed high"],
        [
            .. deeds.GroupBy(d => d.Key, d => d.Deed, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            {
                var killed = Series.Sum(g.Select(d => d.Killed));
                return (ImmutableArray<Cell>)[g.Key, g.Count(), Number(killed.Best), Number(killed.Low), killed is { Low: not null, High: null } ? "open" : Number(killed.High)];
            }),
        ]);

    private static Cell Number(int? number) => number is { } n ? n : "";
}
