using Tacitus.Model.Dates;

namespace Tacitus.Inquiry.Wording;

/// <summary>What a reader knows already when an event is told: the country and year that a brief is of, and the day of the sentence before.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 of a country that need not be said again.</param>
/// <param name="Year">A year that need not be said again.</param>
/// <param name="Before">The date of the event told just before.</param>
/// <param name="Again">Whether that one was of the same day as its own forerunner, so that other words are wanted.</param>
internal readonly record struct Setting(string? Country = null, int? Year = null, PartialDate? Before = null, bool Again = false)
{
    /// <summary>The date as an adverb: <c>on 4 March 2025</c>, <c>the same day</c>; empty when there is none.</summary>
    public string When(PartialDate? date)
    {
        if (date is not { } told) return "";
        if (told.IsYear && Year == told.Start.Year) return "";
        if (told.IsDay && Before == told) return Again ? "also that day" : "the same day";
        var words = Phrase.When(told);
        return Year is { } year && !told.IsYear && told.Start.Year == year && told.End.Year == year ? words.Replace($" {year}", "", StringComparison.Ordinal) : words;
    }
}
