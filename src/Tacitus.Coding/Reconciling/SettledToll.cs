using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Reconciling;

/// <summary>What the figures for one population come to.</summary>
/// <param name="Toll">The numbers.</param>
/// <param name="Finding">Why.</param>
/// <param name="Range">What the figures leave open.</param>
internal sealed record SettledToll(Toll Toll, Finding Finding, TollRange Range)
{
    /// <summary>
    /// The toll of everyone with its <paramref name="parts"/>, of which none is above it: one that is told as well, by as many and as lately raises it; of others that do not fit, as of parts of
    /// which nobody is in two and that together do not fit, the findings alone tell.
    /// </summary>
    public SettledToll With(ImmutableArray<SettledToll> parts, Func<Population, bool> isDisjoint)
    {
        if (Range.Best is null) return this with { Toll = Toll with { By = [.. parts.Select(p => p.Toll)] } };
        var most = parts.Where(p => p.Range.Best > Range.Best && IsAsSure(p)).OrderByDescending(p => p.Range.Best).ThenBy(p => p.Toll.Population.Code, StringComparer.Ordinal).FirstOrDefault();
        var whole = most is null ? this : RaisedTo(most);
        var (best, left) = (whole.Range.Best!.Value, whole.Range.Best.Value);
        var fit = new List<SettledToll>();
        foreach (var part in parts.OrderBy(p => p.Range.Rank).ThenByDescending(p => p.Range.Voices).ThenByDescending(p => p.Range.Best).ThenBy(p => p.Toll.Population.Code, StringComparer.Ordinal))
        {
            var apart = isDisjoint(part.Toll.Population);
            if (part.Range.Best is { } b && b > (apart ? left : best)) continue;
            if (apart) left -= part.Range.Best ?? 0;
            fit.Add(part);
        }
        return whole with { Toll = whole.Toll with { By = [.. fit.Select(p => p.Toll).OrderBy(t => t.Population.Code, StringComparer.Ordinal)] } };
    }

    private bool IsAsSure(SettledToll part) => part.Range.Rank <= Range.Rank && part.Range.Voices >= Range.Voices && !(part.Range.AsOf is { } told && Range.AsOf is { } last && told.End < last.Start);

    private SettledToll RaisedTo(SettledToll part)
    {
        var range = Range with
        {
            Best = part.Range.Best, High = Range.High is { } high ? Math.Max(high, part.Range.Best!.Value) : null,
            Reason = string.Create(CultureInfo.InvariantCulture, $"{part.Range.Best} {part.Toll.Population.Code.Replace('_', ' ')}, who are some of them; {Range.Reason}"),
        };
        return new SettledToll(
            Toll with { Best = range.Best, High = range.High, AsOf = part.Range.AsOf },
            Finding with { Value = range.ToString(), State = FindingState.Stated, Reason = range.Reason, For = [.. Finding.For.Union(part.Finding.For).Order(StringComparer.Ordinal)] }, range);
    }
}
