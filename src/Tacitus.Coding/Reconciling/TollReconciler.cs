using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Reconciles how many people an event struck: <c>low</c>, <c>best</c> and <c>high</c> for each population, and for all of them.</summary>
internal static class TollReconciler
{
    private static readonly ImmutableArray<(Field Field, Effect Effect)> Fields =
    [
        (Field.Killed, Effect.Killed), (Field.Injured, Effect.Injured), (Field.Kidnapped, Effect.Kidnapped), (Field.Arrested, Effect.Arrested),
        (Field.Missing, Effect.Missing), (Field.Attackers, Effect.Attackers), (Field.Displaced, Effect.Displaced),
    ];

    /// <summary>The tolls with their findings; nothing for an effect that nobody tells of.</summary>
    public static (ImmutableArray<Toll> Tolls, ImmutableArray<Finding> Findings) Reconcile(ImmutableArray<Testimony> testimonies, Preset preset)
    {
        var tolls = ImmutableArray.CreateBuilder<Toll>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (field, effect) in Fields)
        {
            var told = testimonies.Where(t => t.Statement.Field == field && t.Statement.Value is CountValue).ToImmutableArray();
            if (told.IsEmpty) continue;
            var parts = told.Where(t => !IsWhole(PopulationOf(t))).GroupBy(PopulationOf).OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => Settle(field, effect, g.Key, [.. g.Select(Figure.Of)], preset)).ToArray();
            var whole = Settle(field, effect, Population.Total, Wholes(told), preset);
            if (whole.Toll is { } toll) tolls.Add(toll with { By = [.. parts.Select(p => p.Toll).OfType<Toll>()] });
            findings.AddRange(whole.Finding is { } f ? [f, .. parts.Select(p => p.Finding).OfType<Finding>()] : parts.Select(p => p.Finding).OfType<Finding>());
        }
        return (tolls.ToImmutable(), findings.ToImmutable());
    }

    private static Population PopulationOf(Testimony testimony) => ((CountValue)testimony.Statement.Value).Population;

    private static bool IsWhole(Population population) => population == Population.Total || population == Population.Unknown;

    // Nobody is in two of these, so their numbers may be added.
    private static bool IsDisjoint(Population population) =>
        population == Population.Civilians || population == Population.SecurityForces || population == Population.Combatants || population == Population.Attackers;

    // What each report says of everyone: its own total or, where it has none, the sum of its parts.
    private static ImmutableArray<Figure> Wholes(ImmutableArray<Testimony> told)
    {
        var wholes = told.Where(t => IsWhole(PopulationOf(t))).Select(Figure.Of).ToList();
        foreach (var report in told.GroupBy(t => t.Report.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var sums = report.Where(t => IsWhole(PopulationOf(t)) && t.IsHeld).ToArray();
            // "killed two soldiers and two clerks ... All four attackers were killed": a sum of parts leaves out whom another sentence adds.
            if (sums.Length > 0 && !(sums.All(t => t.Statement.Derivation is not null) && report.Any(t => t.IsHeld && PopulationOf(t) == Population.Attackers))) continue;
            // Of one population the number told last in the report, which corrects or repeats the ones before.
            var parts = report.Where(t => t.IsHeld && Figure.Of(t).Count.Bound != CountBound.Unknown).GroupBy(PopulationOf)
                .Select(g => g.OrderBy(t => t.Statement.Spans[0]).ThenBy(t => t.Id, StringComparer.Ordinal).Last()).ToArray();
            if (parts.Length == 0) continue;
            var disjoint = parts.Where(p => IsDisjoint(PopulationOf(p))).OrderBy(p => PopulationOf(p).Code, StringComparer.Ordinal).ToArray();
            if (sums.Length > 0)
            {
                var sum = Figure.Sum(disjoint);
                if (sum.Count.Low <= sums.Max(t => Figure.Of(t).Count.Low)) continue;
                wholes.RemoveAll(w => sums.Contains(w.By[0]));
                wholes.Add(sum);
            }
            else if (disjoint.Length > 0) wholes.Add(Figure.Sum(disjoint));
            // Women, children or citizens of a country may be some of the dead only.
            else wholes.AddRange(parts.Select(p => Figure.Of(p) with { Count = Count.AtLeast(Figure.Of(p).Count.Low), IsDerived = true }));
        }
        return [.. wholes];
    }

    private static (Toll? Toll, Finding? Finding) Settle(Field field, Effect effect, Population population, ImmutableArray<Figure> figures, Preset preset)
    {
        if (figures.IsEmpty) return default;
        var name = population == Population.Total ? Code.Of(field) : $"{Code.Of(field)}:{population.Code}";
        // "Feared dead" and "might have died" are neither told as so nor denied.
        var denied = figures.Where(f => f.By.Any(t => t.IsNumberDenied)).ToImmutableArray();
        var held = figures.Where(f => f.IsHeld && f.Count.Bound != CountBound.Unknown).ToImmutableArray();
        var unknown = figures.Where(f => f.IsHeld && f.Count.Bound == CountBound.Unknown).ToImmutableArray();
        if (held.IsEmpty)
        {
            if (unknown.IsEmpty && denied.IsEmpty) return default;
            var (state, by, why) = unknown.IsEmpty ? (FindingState.Denied, denied, "denied") : (FindingState.Unknown, unknown, "stated to be unknown");
            return (null, new Finding(name, Code.Of(state), state, $"{why} by {Prose.Voices(by.Voices())}", by.Ids(), unknown.IsEmpty ? [] : denied.Ids()));
        }
        var range = TollRange.Of(held, preset);
        var none = range is { Best: 0, High: 0 };
        var toll = new Toll(effect, range.Low, range.Best, range.High, range.AsOf, population, []);
        var finding = new Finding(
            name, none ? "0" : range.ToString(), none ? FindingState.None : FindingState.Stated, range.Reason, range.Current.Ids(), range.Replaced.Concat(denied).Ids());
        return (toll, finding);
    }
}
