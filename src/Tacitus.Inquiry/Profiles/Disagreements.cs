using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Profiles;

/// <summary>What sources disagree on, a sentence each with the sources of either side.</summary>
internal static class Disagreements
{
    private const int MostSides = 4;

    /// <summary>The disagreements on <paramref name="e"/>. Where it is one of several events that are told of, sentences name it.</summary>
    public static IEnumerable<Passage> Of(Event e, Footnotes notes, bool named)
    {
        var about = named ? $" of the {EventWords.Title(e)}" : "";
        foreach (var finding in e.Findings)
        {
            if (finding.Field.StartsWith("victim", StringComparison.Ordinal) || finding.Field.StartsWith("suspect", StringComparison.Ordinal)) continue;
            if (finding.Field is "killed" or "injured" && Figures(finding, notes) is { Count: > 1 } figures)
                yield return new Passage(null, Phrase.Sentence($"Sources differ on how many were {finding.Field}{(named ? $" in the {EventWords.Title(e)}" : "")}: {Phrase.List(figures)}"), notes.Of(finding.For.Concat(finding.Against)));
            else if (!finding.Against.IsEmpty && Label(finding.Field) is { } label && Others(finding, notes) is { Length: > 0 } others)
                yield return new Passage(null, Phrase.Sentence($"Sources disagree on {label}{about}: {Value(finding)}, or {others}"), notes.Of(finding.For.Take(2).Concat(finding.Against)));
        }
    }

    // "at least 133" and "145" agree; they are two figures all the same, told by their words.
    private static List<string> Figures(Finding finding, Footnotes notes)
    {
        var told = finding.For.Concat(finding.Against).Select(notes.Find).OfType<Citation>().Where(c => c.Statement.Value is CountValue).ToList();
        return
        [
            .. told.GroupBy(c => ((CountValue)c.Statement.Value).Count).OrderBy(g => g.Key.Number ?? g.Key.Low).ThenBy(g => g.Key.Bound).Take(MostSides)
                .Select(g => CountWords.Of(g.Key) + Source(g.First())),
        ];
    }

    private static string Source(Citation citation) =>
        SpeakerName.Of(citation.Statement.Attribution?.Source) is { } said ? $" ({said})" : citation.Article.Outlet is { } outlet ? $" ({outlet})" : "";

    // "May 2031" and "4 May 2031" are no dispute.
    private static bool AreCompatible(string left, string right) =>
        Model.Dates.PartialDate.TryParse(left, out var one) && Model.Dates.PartialDate.TryParse(right, out var other) && one.Overlaps(other);

    // What kind of event it was, or whether it was political, is how the codebook reads the words, not what sources dispute.
    private static string? Label(string field) => field switch
    {
        "date" => "the date", "place" => "the place", "perpetrator" => "who did it", "claim" => "who claimed it", "suicide" => "whether attackers meant to die", _ => null,
    };

    private static string Value(Finding finding) => Spoken(finding.Value);

    private static string Spoken(string value) => Model.Dates.PartialDate.TryParse(value, out var date) ? Phrase.Date(date) : value.Replace('_', ' ');

    private static string Others(Finding finding, Footnotes notes)
    {
        var values = finding.Against.Select(notes.Find).OfType<Citation>().Select(c => c.Statement.Value.Text).Distinct(StringComparer.Ordinal).Take(MostSides).ToList();
        return Phrase.List([.. values.Where(v => v != finding.Value && !AreCompatible(v, finding.Value)).Select(Spoken)], "or");
    }
}
