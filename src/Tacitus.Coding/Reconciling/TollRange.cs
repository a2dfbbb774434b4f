using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>
/// What several figures for the same people come to. The rule is in <c>docs/reconciling.md</c>: figures that a later one of a source as well or
/// better placed has replaced are set aside; of those that stand, <c>best</c> is the best placed, <c>low</c> and <c>high</c> what they leave open.
/// </summary>
/// <param name="Low">The least that the standing figures support.</param>
/// <param name="Best">The best placed number; null when no figure has a number.</param>
/// <param name="High">The most that they support; null when none sets a limit.</param>
/// <param name="AsOf">As of when the best figure stands.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Current">The figures that stand.</param>
/// <param name="Replaced">The figures that were set aside.</param>
internal sealed record TollRange(
    int Low, int? Best, int? High, PartialDate? AsOf, string Reason, ImmutableArray<Figure> Current, ImmutableArray<Figure> Replaced)
{
    /// <summary>How much the best figure weighs, the most first; the most there is when no figure has a number.</summary>
    public int Rank { get; private init; } = int.MaxValue;

    /// <summary>How many voices give the best number.</summary>
    public int Voices { get; private init; }

    /// <summary>The range of <paramref name="figures"/>, at least one, all held.</summary>
    public static TollRange Of(ImmutableArray<Figure> figures, Preset preset)
    {
        if (figures is [var only]) return Of(only, preset);
        var ordered = figures.OrderBy(f => f.Rank).ThenByDescending(f => f.AsOf?.End ?? DateOnly.MinValue).ThenBy(f => f.By[0].Id, StringComparer.Ordinal).ToArray();
        var replaced = ordered.Where(f => ordered.Any(later => Replaces(later, f, preset) || IsPart(f, later))).ToImmutableArray();
        // What looks back repeats a number that news has replaced.
        replaced = [.. replaced, .. ordered.Where(f => f is { AsOf: null, IsExact: true } && !replaced.Contains(f)
            && replaced.Any(r => r.AsOf is not null && r.Count.Number == f.Count.Number) && !ordered.Any(o => o.AsOf is not null && o.Count.Number == f.Count.Number && !replaced.Contains(o)))];
        // Where each is set aside for another, in a ring, the best placed and latest stands.
        if (replaced.Distinct().Count() == ordered.Length) replaced = [.. replaced.Where(f => !f.Equals(ordered[0]))];
        var current = ordered.Where(f => !replaced.Contains(f)).ToImmutableArray();

        var exact = current.Where(f => f.IsExact).ToArray();
        var least = current.Where(f => f.IsLeast).ToArray();
        var most = current.Where(f => f.Count.Bound == CountBound.UpTo).ToArray();
        var rough = current.Where(f => f.IsRough).ToArray();

        var best = BestExact(exact, preset) ?? BestLeast(least, most, rough);
        var low = LowOf(exact, least, most, rough);
        var high = HighOf(exact, least, most, rough);
        if (preset == Preset.Ucdp && replaced.Where(f => f.IsExact && !ordered.Any(w => IsPart(f, w))).Select(f => f.Count.Low).ToArray() is [_, ..] earlier)
        {
            low = Math.Min(low, earlier.Min());
            high = high is { } limit ? Math.Max(limit, earlier.Max()) : high;
        }
        if (NumberOf(best, preset) is { } b)
        {
            low = Math.Min(low, b);
            high = high is { } h ? Math.Max(h, b) : high;
        }
        return new TollRange(low, NumberOf(best, preset), high, best?.AsOf, Explain(best, current, replaced), current, replaced)
        {
            Rank = best?.Rank ?? int.MaxValue, Voices = current.Where(f => f.Count == best?.Count).Voices(),
        };
    }

    // Most tolls are told once: the range is what the words leave open.
    private static TollRange Of(Figure only, Preset preset)
    {
        var (low, high) = (only.Count.Low, only.IsExact ? only.Count.Low : only.IsLeast ? null : only.Count.Bound == CountBound.UpTo ? only.Count.High : only.Most);
        if (NumberOf(only, preset) is { } number) (low, high) = (Math.Min(low, number), high is { } h ? Math.Max(h, number) : high);
        return new TollRange(low, NumberOf(only, preset), high, only.AsOf, Explain(only, [], []), [only], [])
        {
            Rank = only.Rank, Voices = only.By.Voices(),
        };
    }

    // What ACLED puts down for a range and for words without a number; of several it asks where they died, which no word tells.
    private static int? NumberOf(Figure? figure, Preset preset) => preset != Preset.Conservative ? figure?.Count.Number : figure?.Count switch
    {
        { Bound: CountBound.Between } count => count.Low,
        { Bound: CountBound.Dozens } => 12,
        { Bound: CountBound.Hundreds } => 100,
        { Bound: CountBound.Thousands } => 1000,
        var count => count?.Number,
    };

    /// <summary>As <c>133..145, best 145</c>.</summary>
    public override string ToString()
    {
        var range = High == Low ? Number(Low) : $"{Number(Low)}..{(High is { } h ? Number(h) : "")}";
        return Best is null || (Best == Low && High == Low) ? range : $"{range}, best {Number(Best.Value)}";
    }

    // A later figure of a source as well placed, that cannot be true together with the earlier one.
    private static bool Replaces(Figure later, Figure earlier, Preset preset)
    {
        if (later.AsOf is not { } l || earlier.AsOf is not { } e || l.Start <= e.End) return false;
        if (later.Count.Number is null || later.IsRough || IsPart(later, earlier)) return false;
        var samePlaced = preset == Preset.Latest || later.Rank <= earlier.Rank || later.Voice == earlier.Voice || Rises(later, earlier);
        return samePlaced && !later.Count.Agrees(earlier.Count);
    }

    // Counts rise, and a higher number that later news tells as a fact has somebody who counted, named or not.
    private static bool Rises(Figure later, Figure earlier) => later is { IsExact: true, IsDerived: false } && later.By.All(t => t.Statement.Attribution is null) && later.Count.Low > (earlier.Count.High ?? earlier.Count.Low);

    // Of two numbers that one voice gives in one report and that cannot both be the whole, one under half of the other counts some of the people.
    private static bool IsPart(Figure part, Figure whole) => IsOneOf(part, whole) || IsSome(part, whole)
        || part.Voice == whole.Voice && part.By[0].Report.Id == whole.By[0].Report.Id && part.Count.Number is { } p && whole.Count.Number is { } w
        && p * 2 < w && !part.Count.Agrees(whole.Count);

    // "A man who was shot has died", told where others count at least twenty: one of them, whenever it is told.
    private static bool IsOneOf(Figure one, Figure all) =>
        one.Count.Number == 1 && one.By.All(t => t.Statement.Value is CountValue value && value.Population == Population.Unknown) && all.Count.Low > 2;

    // "Four officers were killed" or "two more people died", told where another counts ten people, or six civilians and four officers: some of them, or none of those. A party may count more than there were.
    private static bool IsSome(Figure some, Figure all) => some.Count.Number is { } s && s < all.Count.Low
        && (some.IsDerived && some.By.Length == 1 && (!all.IsDerived || all.By.Length > 1 && all.Before is null) && !all.By.Any(t => t.Statement.Attribution is { Party: true }) || (some.By[0].IsMore || some.By[0].DiedLater) && !(all.By[0].IsMore || all.By[0].DiedLater));

    // The best placed; of these the number of most voices, then the latest, then the larger.
    private static Figure? BestExact(Figure[] exact, Preset preset) => exact
        .GroupBy(f => (f.Rank, f.Count))
        .OrderBy(g => preset switch
        {
            Preset.Conservative => g.Key.Count.Low,
            Preset.Latest => -g.Max(f => f.AsOf?.End.DayNumber ?? 0),
            _ => g.Key.Rank,
        })
        .ThenBy(g => g.Key.Rank).ThenBy(g => preset == Preset.Ucdp ? g.Key.Count.Low : 0).ThenByDescending(g => exact.Where(f => f.Count == g.Key.Count).Voices())
        .ThenByDescending(g => g.Max(f => f.AsOf?.End ?? DateOnly.MinValue)).ThenByDescending(g => g.Key.Count.Low)
        .Select(g => g.OrderByDescending(f => f.AsOf?.End ?? DateOnly.MinValue).ThenBy(f => f.By[0].Id, StringComparer.Ordinal).First())
        .FirstOrDefault();

    // Without an exact number: the greatest that somebody holds to be reached, else a limit, else a round number.
    private static Figure? BestLeast(Figure[] least, Figure[] most, Figure[] rough) =>
        least.OrderByDescending(f => f.Count.Low).FirstOrDefault()
        ?? most.OrderByDescending(f => f.Count.High).FirstOrDefault()
        ?? rough.OrderByDescending(f => f.Count.Number is not null).FirstOrDefault();

    private static int LowOf(Figure[] exact, Figure[] least, Figure[] most, Figure[] rough)
    {
        var reached = least.Length > 0 ? least.Max(f => f.Count.Low) : (int?)null;
        if (exact.Length > 0) return Math.Min(exact.Min(f => f.Count.Low), reached ?? int.MaxValue);
        if (reached is { } r) return r;
        return most.Length > 0 ? most.Max(f => f.Count.Low) : rough.Min(f => f.Count.Low);
    }

    private static int? HighOf(Figure[] exact, Figure[] least, Figure[] most, Figure[] rough)
    {
        var limits = exact.Select(f => (int?)f.Count.Low).Concat(most.Select(f => f.Count.High)).Concat(rough.Select(f => f.Most)).OfType<int>().ToArray();
        var reached = least.Length > 0 ? least.Max(f => f.Count.Low) : 0;
        // "At least 43" alone leaves the number open, and so does "more than 1,800" above "about 1,500"; beside a number or a limit it must not be above it.
        if (limits.Length == 0 || exact.Length == 0 && most.Length == 0 && reached > limits.Max()) return null;
        return Math.Max(limits.Max(), reached);
    }

    private static string Explain(Figure? best, ImmutableArray<Figure> current, ImmutableArray<Figure> replaced)
    {
        var others = current.Where(f => f != best).Select(f => f.InWords).Distinct(StringComparer.Ordinal).ToArray();
        var says = best is null ? "no source gives a number"
            : best.Before is not null ? best.InWords
            : best.IsDerived && best.By.Length > 1 ? $"{best.InWords} told as parts"
            : best.IsDerived ? $"{best.InWords} told of a part only"
            : $"{best.InWords} by {Who(best)}{(best.By[0].Reliability is { } letter ? $" (reliability {letter})" : "")}{(best.AsOf is { } d ? $" as of {d}" : "")}";
        var beside = others.Length > 0 ? $"; also told: {string.Join(", ", others)}" : "";
        var before = replaced.Length > 0 ? $"; replaced: {string.Join(", ", replaced.Select(f => f.InWords).Distinct(StringComparer.Ordinal))}" : "";
        return says + beside + before;
    }

    private static string Who(Figure figure) => figure.By[0].Statement.Attribution is { } a ? $"'{a.Source}'" : "the article itself";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
