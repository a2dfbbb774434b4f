using System.Globalization;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Pages;

/// <summary>Codes and values as pages name them.</summary>
internal static class Names
{
    private const int LongestTitle = 48;

    /// <summary>A code as words: <c>mob violence</c>; <c>killed, security forces</c> for a field and its population.</summary>
    public static string Of(string code) => code.Replace('_', ' ').Replace(":", ", ", StringComparison.Ordinal);

    /// <summary>A count with its digits in groups.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A date as its sources have it, in words; empty when there is none.</summary>
    public static string Date(string? date) => date is null ? "" : Date(PartialDate.Parse(date));

    /// <summary>A date as its sources have it, in words.</summary>
    public static string Date(PartialDate date) => DateName.Of(date);

    /// <summary>A country by its name; empty when there is none.</summary>
    public static string Country(string? code) => string.IsNullOrEmpty(code) ? "" : CountryName.Bare(code);

    /// <summary>What an article is called where it is a source: its outlet, or its headline in short where that is not known.</summary>
    public static string Source(string? outlet, string? title) => outlet ?? (string.IsNullOrWhiteSpace(title) ? "outlet not known" : $"\u201c{Short(title.Trim())}\u201d");

    // At a blank where there is one.
    private static string Short(string title)
    {
        if (title.Length <= LongestTitle) return title;
        var end = title.LastIndexOf(' ', LongestTitle) is > LongestTitle / 2 and var blank ? blank : LongestTitle - (char.IsHighSurrogate(title[LongestTitle - 1]) ? 1 : 0);
        return title[..end] + "\u2026";
    }

    /// <summary>The figure that stands for a toll; empty when not told.</summary>
    public static string Best(TollRange toll) => (toll.Best ?? toll.Low) is { } best ? Of(best) + (toll.High is null && toll.Best is null ? "+" : "") : toll.High is { } high ? "0\u2013" + Of(high) : "";

    /// <summary>The bounds of a toll where they are not one number: <c>133-150</c>, <c>at least 43</c>; empty otherwise.</summary>
    public static string Bounds(TollRange toll) => toll switch
    {
        { Low: null, High: null } or { Best: null, Low: null } => "",
        { Low: { } low, High: null } => $"at least {Of(low)}",
        { Low: var low, High: { } high } when (low ?? toll.Best) != high => $"{Of(low ?? 0)}\u2013{Of(high)}",
        _ => "",
    };

    /// <summary>The value of a finding of <paramref name="e"/>: dates and numbers of people as pages write them elsewhere.</summary>
    public static string Value(Event e, Finding finding)
    {
        if (PartialDate.TryParse(finding.Value, out var date)) return Date(date);
        var (field, population) = finding.Field.Split(':', 2) is [var f, var p] ? (f, p) : (finding.Field, "");
        var toll = e.Tolls.FirstOrDefault(t => Code.Of(t.Effect) == field);
        if (population.Length > 0) toll = toll?.By.FirstOrDefault(t => t.Population.Code == population);
        if (toll is null || Best(new TollRange(toll.Low, toll.Best, toll.High)) is not { Length: > 0 } best) return Of(finding.Value);
        return Bounds(new TollRange(toll.Low, toll.Best, toll.High)) is { Length: > 0 } bounds ? $"{best} ({bounds})" : best;
    }
}
