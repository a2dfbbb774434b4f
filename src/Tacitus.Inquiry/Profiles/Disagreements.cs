using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Profiles;

/// <summary>
/// What sources disagree on, a sentence each with the sources of either side. Two sides are told only where somebody stands behind each: an article that puts an event a day
/// later, or in the town of its hospital, contradicts nobody.
/// </summary>
internal static class Disagreements
{
    private const int MostSides = 4;

    private sealed record Side(string Speaker, Count Count, Citation Citation);

    /// <summary>The disagreements on <paramref name="e"/>. Where it is one of several events that are told of, sentences name it, as far as <paramref name="setting"/> does not.</summary>
    public static IEnumerable<Passage> Of(Event e, Footnotes notes, Setting? setting = null)
    {
        var title = setting is { } known ? EventWords.Title(e, notes, known) : null;
        foreach (var finding in e.Findings)
        {
            if (finding.Disputed.IsEmpty) continue;
            if (finding.Field is "killed" or "injured" && Sides(finding, notes) is { Count: > 1 } sides)
                yield return new Passage(null, Phrase.Sentence(Figures(finding.Field, sides, title)), notes.Of(sides.Select(s => s.Citation.Statement.Id)));
            else if (finding.Field is "date" or "place" or "perpetrator" && Other(finding, notes) is { } other)
                yield return new Passage(null, Phrase.Sentence(Contradiction(finding, other, e, notes, title)), notes.Of(finding.For.Take(2).Append(other.Statement.Id)));
        }
    }

    // The latest word of each speaker, where two of them cannot both be right. A figure that a later one has replaced is history, no dispute; a part of the dead is no rival to all.
    private static List<Side> Sides(Finding finding, Footnotes notes)
    {
        var latest = finding.For.Select(notes.Find).OfType<Citation>()
            .Where(c => c.Statement.Value is CountValue { Count.Bound: not (CountBound.Unknown or CountBound.Several) } value && value.Population.Code is "total" or "unknown")
            .Select(c => (Speaker: SpeakerName.Of(c.Statement.Attribution?.Source) ?? c.Article.Outlet ?? "", Citation: c)).Where(s => s.Speaker.Length > 0)
            .GroupBy(s => s.Speaker, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.OrderBy(s => ((CountValue)s.Citation.Statement.Value).AsOf?.End ?? s.Citation.Article.Published?.End ?? DateOnly.MinValue).ThenBy(s => s.Citation.Span.Start).ThenBy(s => s.Citation.Statement.Id, StringComparer.Ordinal).Last())
            .Select(s => new Side(s.Speaker, ((CountValue)s.Citation.Statement.Value).Count, s.Citation)).ToList();
        var rivals = latest.Where(s => latest.Exists(o => !o.Count.Agrees(s.Count))).OrderBy(s => s.Count.Number ?? s.Count.Low).ThenBy(s => s.Speaker, StringComparer.Ordinal).ToList();
        return [.. rivals.DistinctBy(s => s.Count).Take(MostSides)];
    }

    private static string Figures(string field, List<Side> sides, string? title)
    {
        var toll = (field, title) switch
        {
            ("killed", null) => "the death toll",
            ("killed", _) => $"the death toll of the {title}",
            (_, null) => "the number of injured",
            _ => $"the number of injured in the {title}",
        };
        return $"{toll} is put {Phrase.List([.. sides.Select(s => $"at {(s.Count.Bound == CountBound.AtLeast ? $"{Phrase.Small(s.Count.Low)} or more" : CountWords.Of(s.Count))} by {NameWords.Cased(s.Speaker)}")])}";
    }

    // Somebody inside another article who says otherwise, by name.
    private static Citation? Other(Finding finding, Footnotes notes)
    {
        var articles = finding.For.Select(notes.Find).OfType<Citation>().Select(c => c.Article.Id).ToHashSet(StringComparer.Ordinal);
        return finding.Against.Select(notes.Find).OfType<Citation>().FirstOrDefault(c => !articles.Contains(c.Article.Id) && SpeakerName.Of(c.Statement.Attribution?.Source) is not null
            && c.Statement.Value.Text != finding.Value && !AreCompatible(c.Statement.Value, finding.Value));
    }

    // "May 2031" and "4 May 2031" are no dispute, and neither are a town and its bazaar.
    private static bool AreCompatible(StatementValue value, string other) => value is PlaceValue place
        ? other.Contains(place.Place.Name, StringComparison.OrdinalIgnoreCase)
        : Model.Dates.PartialDate.TryParse(value.Text, out var one) && Model.Dates.PartialDate.TryParse(other, out var two) && one.Overlaps(two);

    private static string Contradiction(Finding finding, Citation other, Event e, Footnotes notes, string? title)
    {
        var speaker = SpeakerName.Of(other.Statement.Attribution!.Source)!;
        var (told, against) = (Spoken(finding.Value), Spoken(other.Statement.Value.Text));
        var it = title is null ? "it" : $"the {title}";
        return finding.Field switch
        {
            "date" => $"according to {speaker}, {(title is null ? "it" : $"the {EventWords.Title(e with { Date = null }, notes, new Setting(e.Place?.Place?.Country))}")} was {When(other.Statement.Value.Text)}{(title is null ? "" : $", not {When(finding.Value)}")}",
            "place" => $"according to {speaker}, {it} was in {NameWords.Cased(((PlaceValue)other.Statement.Value).Place.Name, 4)}{(e.Place is null || title is not null ? "" : $", not in {PlaceWords.Name(e, notes)}")}",
            _ => $"according to {speaker}, {against} did it, not {told}",
        };
    }

    private static string When(string value) => Model.Dates.PartialDate.TryParse(value, out var date) ? Phrase.When(date) : "on " + value;

    private static string Spoken(string value) => Model.Dates.PartialDate.TryParse(value, out var date) ? Phrase.Date(date) : NameWords.Cased(value.Replace('_', ' '));
}
