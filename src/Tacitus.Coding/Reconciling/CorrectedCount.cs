using System.Globalization;
using Tacitus.Model.Counts;

namespace Tacitus.Coding.Reconciling;

/// <summary>A number as a person writes it in review: <c>45</c>, <c>43-45</c> or <c>43+</c>.</summary>
internal static class CorrectedCount
{
    /// <summary>Low, best and high; null when it is no number.</summary>
    public static (int Low, int? Best, int? High)? Read(string text)
    {
        var words = text.Replace('\u2013', '-').Replace(" ", "", StringComparison.Ordinal);
        if (words.EndsWith('+')) return Number(words[..^1]) is { } least ? (least, least, null) : null;
        if (words.Split('-') is [var from, var to]) return Number(from) is { } low && Number(to) is { } high && low <= high ? (low, low == high ? low : null, high) : null;
        return Number(words) is { } number ? (number, number, number) : null;
    }

    /// <summary>The same of a count that an article states.</summary>
    public static (int Low, int? Best, int? High) Of(Count count) => (count.Low, count.Number ?? (count.High is null ? count.Low : null), count.High);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000_000 ? number : null;
}
