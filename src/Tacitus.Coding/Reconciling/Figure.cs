using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>A number of people as one voice gives it, or the sum of parts that it gives.</summary>
internal sealed record Figure
{
    /// <summary>The number.</summary>
    public required Count Count { get; init; }

    /// <summary>The statements that it rests on.</summary>
    public required ImmutableArray<Testimony> By { get; init; }

    /// <summary>Whether it was worked out from other numbers.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The number to which those who died later were added; null where nobody was.</summary>
    public Figure? Before { get; init; }

    /// <summary>Whose voice.</summary>
    public string Voice => By[0].Voice;

    /// <summary>How much it weighs, the most first, by the worst of its statements.</summary>
    public int Rank => Before?.Rank ?? By.Max(t => t.Rank);

    /// <summary>As of when, by the first of its statements; null when not known.</summary>
    public PartialDate? AsOf => Before is not null ? By[^1].AsOf : By.Any(t => t.AsOf is null) ? null : By.Min(t => t.AsOf);

    /// <summary>Whether the words hold it to be so.</summary>
    public bool IsHeld => By.All(t => t.IsHeld);

    /// <summary>Whether it gives one number without a bound.</summary>
    public bool IsExact => Count.Bound is CountBound.Exactly or CountBound.None;

    /// <summary>Whether it only says how many at the least.</summary>
    public bool IsLeast => Count.Bound is CountBound.AtLeast or CountBound.MoreThan;

    /// <summary>Whether it is a round or worded number.</summary>
    public bool IsRough => !IsExact && !IsLeast && Count.Bound != CountBound.UpTo;

    /// <summary>The most that a number in the words allows; null where the words have no number to set a limit ("hundreds").</summary>
    public int? Most => Count.Bound is CountBound.Dozens or CountBound.Hundreds or CountBound.Thousands or CountBound.Several ? null : Count.High;

    /// <summary>The figure of one statement. "Two more people died" says that two died at the least.</summary>
    public static Figure Of(Testimony testimony) => ((CountValue)testimony.Statement.Value).Count is var count && testimony.IsMore && count is { Bound: CountBound.Exactly, Low: > 0 }
        ? new() { Count = Count.AtLeast(count.Low), By = [testimony] } : new() { Count = count, By = [testimony] };

    /// <summary>The sum of parts of which nobody is in two.</summary>
    public static Figure Sum(IReadOnlyList<Testimony> parts) => parts.Count == 1 ? Of(parts[0]) with { IsDerived = true } : new()
    {
        Count = parts.Select(p => ((CountValue)p.Statement.Value).Count).Aggregate((l, r) => l + r),
        By = [.. parts],
        IsDerived = true,
    };

    /// <summary>The sum of a number and of those who died after it.</summary>
    public Figure With(Testimony later) => new()
    {
        Count = Count + ((CountValue)later.Statement.Value).Count,
        By = [.. By, later],
        IsDerived = true,
        Before = this,
    };

    /// <summary>The number as words: <c>at least 133</c>, <c>145</c>, <c>170 + 13</c>.</summary>
    public string InWords => Before is { } before ? $"{before.InWords} + {InWordsOf(Of(By[^1]).Count)} who died later" : By.Length > 1 ? string.Join(" + ", By.Select(t => $"{InWordsOf(Of(t).Count)} {((CountValue)t.Statement.Value).Population.Code.Replace('_', ' ')}"))
        : InWordsOf(Count);

    private static string InWordsOf(Count count)
    {
        var number = count.Number?.ToString(CultureInfo.InvariantCulture);
        return count.Bound switch
        {
            CountBound.Exactly => number!,
            CountBound.Between => string.Create(CultureInfo.InvariantCulture, $"{count.Low} to {count.High}"),
            CountBound.FewerThan => $"fewer than {number}",
            CountBound.None => "none",
            _ => number is null ? Prose.Of(count.Bound) : $"{Prose.Of(count.Bound)} {number}",
        };
    }
}

/// <summary>Figures and the statements behind them.</summary>
internal static class Figures
{
    /// <summary>The ids of the statements, in ordinal order.</summary>
    public static ImmutableArray<string> Ids(this IEnumerable<Figure> figures) => figures.SelectMany(f => f.By).Ids();

    /// <summary>How many voices give them.</summary>
    public static int Voices(this IEnumerable<Figure> figures) => figures.SelectMany(f => f.By).Voices();
}
