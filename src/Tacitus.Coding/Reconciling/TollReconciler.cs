using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Reconciles how many people an event struck: <c>low</c>, <c>best</c> and <c>high</c> for each population, and for all of them.</summary>
internal static class TollReconciler
{
    private static readonly ImmutableArray<(Field Field, Effect Effect)> Effects =
    [
        (Field.Killed, Effect.Killed), (Field.Injured, Effect.Injured), (Field.Kidnapped, Effect.Kidnapped), (Field.Arrested, Effect.Arrested),
        (Field.Missing, Effect.Missing), (Field.Attackers, Effect.Attackers), (Field.Displaced, Effect.Displaced),
    ];

    /// <summary>The fields that it reads.</summary>
    public static ImmutableArray<Field> Fields { get; } = [.. Effects.Select(e => e.Field)];

    /// <summary>The tolls with their findings; nothing for an effect that nobody tells of.</summary>
    public static (ImmutableArray<Toll> Tolls, ImmutableArray<Finding> Findings) Reconcile(ImmutableArray<Testimony> testimonies, Preset preset)
    {
        if (testimonies.IsEmpty) return ([], []);
        var tolls = ImmutableArray.CreateBuilder<Toll>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (field, effect) in Effects)
        {
            var told = testimonies.On(field);
            if (told.Any(t => t.Statement.Value is not CountValue)) told = [.. told.Where(t => t.Statement.Value is CountValue)];
            if (told.IsEmpty) continue;
            told = Recapped(told);
            var parts = told.All(t => IsWhole(PopulationOf(t))) ? [] : told.Where(t => !IsWhole(PopulationOf(t))).GroupBy(PopulationOf).OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => Settle(field, effect, g.Key, [.. g.Select(Figure.Of)], preset)).ToArray();
            var whole = Settle(field, effect, Population.Total, Wholes(told), preset);
            if (whole.Settled is { } settled)
            {
                var fitting = settled.With([.. parts.Select(p => p.Settled).OfType<SettledToll>()], IsDisjoint);
                tolls.Add(fitting.Toll);
                whole = (fitting, fitting.Finding);
            }
            findings.AddRange(parts.Prepend(whole).Select(p => p.Finding).OfType<Finding>());
        }
        return (tolls.ToImmutable(), findings.ToImmutable());
    }

    // Two months after the first account an article tells no more news of how many died, unless it names who counts.
    private const int MostDaysOfNews = 60;

    private static ImmutableArray<Testimony> Recapped(ImmutableArray<Testimony> told) => told.Length == 1 || told.Min(t => t.AsOf) is not { } first ? told
        : [.. told.Select(t => t.Statement is { Attribution: null, Value: CountValue { AsOf: null } } && t.AsOf is { } day && day.Start.DayNumber > first.End.DayNumber + MostDaysOfNews ? t with { IsRecap = true } : t)];

    private static Population PopulationOf(Testimony testimony) => ((CountValue)testimony.Statement.Value).Population;

    private static bool IsWhole(Population population) => population == Population.Total || population == Population.Unknown;

    // Nobody is in two of these, so their numbers may be added.
    private static bool IsDisjoint(Population population) =>
        population == Population.Civilians || population == Population.SecurityForces || population == Population.Combatants || population == Population.Attackers;

    // What each report says of everyone: its own total or, where it has none, the sum of its parts.
    private static ImmutableArray<Figure> Wholes(ImmutableArray<Testimony> told)
    {
        if (told is [var only] && IsWhole(PopulationOf(only))) return [Figure.Of(only)];
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
        return [.. wholes, .. Additions(wholes, told)];
    }

    // "The imam died of his wounds", "two more people died in hospital": the number of before and those, where the report gives no number of all and no later one does.
    private static IEnumerable<Figure> Additions(List<Figure> wholes, ImmutableArray<Testimony> told)
    {
        var later = told.Where(t => t.DiedLater && t.IsHeld && t.AsOf is not null && ((CountValue)t.Statement.Value).Count is { Bound: CountBound.Exactly, Low: > 0 and <= MostAdded }
            && !told.Any(o => o.Report.Id == t.Report.Id && !o.DiedLater && o.IsHeld)).ToArray();
        // Several articles tell of one death.
        if (later.OrderByDescending(t => ((CountValue)t.Statement.Value).Count.Low).ThenBy(t => t.AsOf!.Value.Start).ThenBy(t => t.Id, StringComparer.Ordinal).FirstOrDefault() is not { } most) yield break;
        var dated = wholes.Where(w => w.IsHeld && w.AsOf is not null && !w.By.Any(t => t.IsMore || t.DiedLater)).ToArray();
        if (dated.Any(w => w.AsOf!.Value.End >= most.AsOf!.Value.Start)) yield break;
        // One death may be told twice, at first as if it had been at once.
        foreach (var before in dated.Where(w => w.IsExact && w.Count.Low > 1)) yield return before.With(most);
    }

    // Those who die of their wounds are told one by one.
    private const int MostAdded = 3;

    private static (SettledToll? Settled, Finding? Finding) Settle(Field field, Effect effect, Population population, ImmutableArray<Figure> figures, Preset preset)
    {
        if (figures.IsEmpty) return default;
        var name = population == Population.Total ? Code.Of(field) : $"{Code.Of(field)}:{population.Code}";
        // "Feared dead" and "might have died" are neither told as so nor denied.
        var denied = figures.Where(f => f.By.Any(t => t.IsNumberDenied)).ToImmutableArray();
        var held = figures.All(f => f.IsHeld && f.Count.Bound != CountBound.Unknown) ? figures : [.. figures.Where(f => f.IsHeld && f.Count.Bound != CountBound.Unknown)];
        var unknown = held.Length == figures.Length ? [] : figures.Where(f => f.IsHeld && f.Count.Bound == CountBound.Unknown).ToImmutableArray();
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
        return (new SettledToll(toll, finding, range), finding);
    }
}
