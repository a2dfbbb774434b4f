using System.Globalization;
using Tacitus.Inquiry.Answers;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Wording;

/// <summary>Values as the parts of an English sentence.</summary>
internal static class Phrase
{
    private static readonly string[] Teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static string List(IReadOnlyList<string> entries, string last = "and") => entries.Count switch
    {
        0 => "",
        1 => entries[0],
        _ => $"{string.Join(", ", entries.Take(entries.Count - 1))} {last} {entries[^1]}",
    };

    /// <summary>A number with digits in groups: <c>4,000</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>one attack</c>, <c>12 attacks</c>.</summary>
    public static string Counted(long number, string one, string many) => number == 1 ? "one " + one : $"{(number == 0 ? "no" : Small(number))} {many}";

    /// <summary>Numbers up to nine in words, as English prose has them.</summary>
    public static string Small(long number) => number switch
    {
        1 => "one", 2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", 7 => "seven", 8 => "eight", 9 => "nine", _ => Number(number),
    };

    /// <summary>A date without its preposition: <c>22 March 2024</c>, <c>March 2024</c>, <c>2024</c>, <c>9 to 15 March 2024</c>.</summary>
    public static string Date(PartialDate date)
    {
        static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
        if (date.IsDay) return Day(date.Start, "d MMMM yyyy");
        if (date.IsMonth) return Day(date.Start, "MMMM yyyy");
        if (date.IsYear) return Day(date.Start, "yyyy");
        if (HalfYear(date) is { } half) return half;
        if (date.Start is { Day: 1, Month: 1 } && date.End is { Day: 31, Month: 12 }) return $"{Day(date.Start, "yyyy")} to {Day(date.End, "yyyy")}";
        var first = date.Start.Year != date.End.Year ? "d MMMM yyyy" : date.Start.Month != date.End.Month ? "d MMMM" : "%d";
        return $"{Day(date.Start, first)} to {Day(date.End, "d MMMM yyyy")}";
    }

    /// <summary>A date as an adverb, never more exact than its source: <c>on 22 March 2024</c>, <c>in 2024</c>, <c>between 9 and 15 March 2024</c>.</summary>
    public static string When(PartialDate date) =>
        date.IsDay ? "on " + Date(date) : date.IsMonth || date.IsYear || HalfYear(date) is not null ? "in " + Date(date) : "between " + Date(date).Replace(" to ", " and ", StringComparison.Ordinal);

    // "Late 2014" is read as the later half of its days and "late March" as that of the month's, which no source names by their first.
    private static string? HalfYear(PartialDate date) => date.Start.Year != date.End.Year ? null : (date.Start.Month, date.Start.Day, date.End.Month, date.End.Day) switch
    {
        (7, 1 or 2, 12, 31) => $"the second half of {date.Start.Year.ToString(CultureInfo.InvariantCulture)}",
        (1, 1, 6, 30) or (1, 1, 7, 1) => $"the first half of {date.Start.Year.ToString(CultureInfo.InvariantCulture)}",
        _ => null,
    };

    /// <summary>What happened as a noun: <c>suicide bombing</c>, <c>foiled attack</c>, <c>air strike</c>. Hedges stand in front of it.</summary>
    /// <param name="e">The event.</param>
    /// <param name="notes">The words of its sources, which say what a change in a group or an agreement was.</param>
    public static string Act(Event e, Footnotes? notes = null) => (Sureness.IsDeadly(e) && e is { Status: EventStatus.Occurred, Assertion: Assertion.Asserted } ? "deadly " : "")
        + Act(e.Kind, e.Tactics.IsDefault ? [] : [.. e.Tactics], e.Suicide == true, e.Status, e.Assertion, EventWords.TurnOf(e, notes)).Replace("shelling", Fire(e, notes), StringComparison.Ordinal);

    // One code holds shells, mortars, rockets and missiles, and whoever reads of a missile would not call it a shelling.
    private static string Fire(Event e, Footnotes? notes)
    {
        if (notes is null) return "shelling";
        var told = EventWords.For(e, "tactic", "kind", "weapon").Select(notes.Find).OfType<Citation>().SelectMany(c => c.Words).Concat(e.Weapons.Select(w => w.Name)).ToList();
        var named = Fires.Where(f => told.Exists(w => w.Contains(f.Word, StringComparison.OrdinalIgnoreCase))).Select(f => f.Noun).Distinct().ToList();
        return named is [var one] ? one : "bombardment";
    }

    private static readonly (string Word, string Noun)[] Fires = [("missile", "missile strike"), ("rocket", "rocket attack"), ("mortar", "mortar attack"), ("shell", "shelling"), ("artillery", "shelling"), ("howitzer", "shelling")];

    /// <summary>What happened as a noun.</summary>
    public static string Act(EventKind kind, IReadOnlyList<Tactic> tactics, bool suicide, EventStatus status, Assertion assertion, Turn turn = Turn.Unspecified)
    {
        var tactic = kind is EventKind.Attack or EventKind.Strike ? tactics.FirstOrDefault(t => t != Tactic.Unspecified, Tactic.Unspecified) : Tactic.Unspecified;
        // Gunmen who storm a hotel do more than shoot.
        if (tactic == Tactic.Shooting && tactics.Contains(Tactic.Storming)) tactic = Tactic.Storming;
        var noun = tactic switch
        {
            Tactic.Unspecified => kind switch
            {
                EventKind.Clash => "clash", EventKind.Strike => "strike", EventKind.SecurityOperation => "security operation", EventKind.MobViolence => "outbreak of mob violence",
                EventKind.Protest => "protest", EventKind.Threat => "threat", EventKind.Warning => "warning", EventKind.TerritoryChange => "change of territorial control",
                EventKind.Agreement or EventKind.GroupChange => Change(kind, turn), EventKind.Trial => turn switch { Turn.Hearing => "court hearing", Turn.Verdict => "verdict", _ => "trial" }, EventKind.Other => turn == Turn.Coup ? "seizure of power" : "event", _ => "attack",
            },
            Tactic.Bombing or Tactic.VehicleBomb when suicide => "suicide bombing",
            Tactic.VehicleBomb => "vehicle bombing",
            Tactic.Grenade => "grenade attack",
            Tactic.VehicleRamming => "vehicle ramming",
            Tactic.PoisoningOrChemical => "poison attack",
            Tactic.SexualViolence => "sexual assault",
            Tactic.Storming => "armed assault",
            Tactic.Sabotage => "act of sabotage",
            _ => Code.Of(tactic).Replace('_', ' '),
        };
        if (suicide && kind == EventKind.Attack && !noun.Contains("suicide", StringComparison.Ordinal)) noun = "suicide " + noun;
        if (status is not EventStatus.Occurred && kind is not (EventKind.Threat or EventKind.Warning)) noun = $"{Code.Of(status)} {noun}";
        // What a threat is, somebody says: "alleged" would be said of every one.
        return assertion switch { Assertion.Alleged when kind is EventKind.Threat or EventKind.Warning => noun, Assertion.Alleged => "alleged " + noun, Assertion.Denied => "denied " + noun, Assertion.Doubted => "doubted " + noun, _ => noun };
    }

    private static string Change(EventKind kind, Turn turn) => turn switch
    {
        Turn.Founding => "founding of a group", Turn.Pledge => "pledge of allegiance", Turn.Split => "split of a group", Turn.Merger => "merger of groups", Turn.Leadership => "change of leader", Turn.Appointment => "choice of a leader",
        Turn.Designation => "listing of a group as terrorist", Turn.Renaming => "change of a group's name", Turn.Dissolution => "end of a group", Turn.Ceasefire => "ceasefire", Turn.Exchange => "exchange of prisoners", Turn.Peace => "peace agreement",
        _ => kind == EventKind.Agreement ? "agreement" : "change in a group",
    };

    /// <summary>A noun with its indefinite article; <c>the</c> where it can happen but once ("the founding of a group").</summary>
    public static string A(string noun) => noun.StartsWith("founding ", StringComparison.Ordinal) || noun.StartsWith("choice ", StringComparison.Ordinal) || noun.StartsWith("listing ", StringComparison.Ordinal) ? "the " + noun : (IsSpelt(noun) ? "AEFHILMNORSX".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a " : noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + noun;

    // "an IED": abbreviations are spoken letter by letter.
    private static bool IsSpelt(string noun) => noun.Length is > 1 and < 6 && noun.All(char.IsUpper);

    /// <summary>The plural of a noun.</summary>
    public static string Plural(string noun) =>
        noun.EndsWith('h') || noun.EndsWith('s') ? noun + "es" : noun.EndsWith('y') && !noun.EndsWith("ay", StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s";

    /// <summary>The sentence that <paramref name="words"/> make: a capital in front and a full stop behind.</summary>
    public static string Sentence(string words)
    {
        var text = words.Trim();
        if (text.Length == 0) return "";
        text = Spelt(text);
        text = char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '?' or '!' ? text : text + ".";
    }

    // A sentence does not begin with digits, as long as words for them are short.
    private static string Spelt(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end is 0 or > 2 || end == text.Length || text[end] != ' ' || !int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 10) return text;
        var words = number < 20 ? Teens[number - 10] : Tens[number / 10 - 2] + (number % 10 == 0 ? "" : "-" + Small(number % 10));
        return words + text[end..];
    }
}
