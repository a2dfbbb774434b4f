using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tacitus.Bench.Quality.Times;

/// <summary>
/// Says which Recognizers cases a reader of news has no use for, and why. The cases are put to an assistant that keeps a calendar; each reason is
/// told by the words, sort or TIMEX of a case, never by what this program makes of it. What is left is applicable.
/// </summary>
internal static class RecognizersScope
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string Small = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty";

    /// <summary>The reasons by the words of the expression.</summary>
    private static readonly ImmutableArray<(string Reason, Regex Words)> ByWords =
    [
        ("what is left of a unit", Of(@"\brest\b|\beo[dmwy]\b|\bday\b.*\bend\b|\bend of (?:the |my )?(?:day|\w+day|tomorrow)|\bremain")),
        ("typed shorthand", Of(@"\btm[rw]\b|ish\b|\bw/c|\d+h\d*\b|\b\d+ ?[ah]\b|\bmy\b|\b[a-z]{3,9}[./]\d|\d/[a-z]|\d-[a-z]{4,9}$|\bb/w\b|\bbtwn\b|[?!@#]")),
        ("weeks by number or by their place in a month", Of(@"\bweek \d|\b(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th)) (?:full )?weeks?\b")),
        ("weekends, which an assistant looks for ahead", Of(@"weekend")),
        ("school, fiscal and business time", Of(@"\b(?:school|fiscal|calendar|business|working|work|week) ?(?:days?|years?)\b|\b(?:fiscal|calendar)\b|\b[scf]y ?\d\d")),
        ("from now on, or up to now", Of(@"\b(?:from|between|after|before|later|earlier|more|less|greater|till|until|to) .*\bnow\b|after (?:the )?next")),
        ("hours and minutes from now", Of(@"\b(?:minutes?|mins?|hours?|hrs?|seconds?|secs?) (?:later|ago|from|back|before|after|hence)|^(?:in|within|next|last|past|previous) .*(?:hours?|minutes?|mins?|seconds?)$")),
        ("years in words, and years before 1000", Of(@"thousands?|tens\b|noughties|\byear (?:\d{1,3}|\w+ hundred)\b|hundred")),
        ("days of the month without a month", Of(@"\bon (?:the )?\d+(?:st|nd|rd|th)?$|^(?:around |about |the |by )*\d+(?:st|nd|rd|th)$|^\w+day (?:the )?\d+(?:st|nd|rd|th)?$")),
        ("weekdays by the calendar week", Of(@"\b(?:last|next|this|previous|past|coming|upcoming|following|current) (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:last|next|this|previous) week,? .*(?:mon|tues|wednes|thurs|fri|satur|sun|tue|thur)")),
        ("a day at the end of weeks, months or years", Of(@"\b(?:an?|\d+|" + Small + @") (?:more )?(?:weeks?|months?|years?|decades?|fortnights?) (?:from|after|before|ago|later|earlier|back|hence)\b|^(?:in|within) (?:an?|\d+|" + Small + @") (?:weeks?|months?|years?|decades?)$")),
        ("numbers for few and several, hours for parts of the day", Of(@"\b(?:few|several)\b|^mid[- ]?(?:day|morning|afternoon|night)$|lunch|business hour|breakfast|dinner")),
        ("two numbers that news writes for scores, fractions and decimals", Of(@"(?:^|[^/\d])\d{1,2}[./]\d{1,2}(?:$|[^/\d.:apAP])")),
        ("two numbers that news writes for a rise or fall", Of(@"^(?:from |between )?\d+ ?(?:-|to|and|till|until|through) ?\d+ (?:of |in )?(?:this|next|last|the) ")),
        ("the next such date, which news calls by its year", Of(@"\b(?:next|this|last) \d")),
    ];

    // What makes a bare number an hour for a reader: minutes, a half of the day, "o'clock", a part of the day, or words for it.
    private static readonly Regex Number = Of(@"\d|\b(?:" + Small + @")\b");
    private static readonly Regex ClockMark = Of(@"\d:\d\d|\d ?[ap]\.? ?m\b|\b(?:" + Small + @") [ap]\.?m\b|o'? ?clock|\bnoon|midnight|(?:\d|\b(?:" + Small + @")) in the (?:morning|afternoon|evening)|\bhalf past|\bquarter|\b(?:past|minutes?|mins?)\b|\d{4} ?(?:hours|hrs|gmt|utc)");
    private static readonly Regex OwnTimex = Of(@"^(?:SY|FY)|BD$|^TM?E[LBD]|-W0[1-5]$|^XXXX-XX-\d|SY\d");
    private static readonly Regex FineClock = Of(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$|23:59:59");

    /// <summary>Why <paramref name="text"/> is not applicable; null when it is.</summary>
    /// <param name="input">The whole text of the case.</param>
    /// <param name="text">The expression.</param>
    /// <param name="readings">Its values.</param>
    /// <param name="type">What sort of time it is.</param>
    public static string? ReasonAgainst(string input, string text, RecognizersScorer.Reading[] readings, string type)
    {
        foreach (var (reason, words) in ByWords) if (words.IsMatch(text)) return reason;
        if (type is "time" or "datetime" or "set" && HasBareHour(text, readings)) return "hours without minutes or half of the day";
        if (type == "daterange" && readings.All(r => r.Start is null != r.End is null)) return "before, after and since a time, which TIMEX3 leaves to a modifier";
        if (readings.All(r => OwnTimex.IsMatch(r.Timex))) return "weeks by number or by their place in a month";
        if (readings.All(r => r.Start == "not resolved") && type is "date" or "daterange" or "datetime") return "days that there are not";
        if (type == "datetime" && readings.All(r => FineClock.IsMatch(r.Timex))) return "hours and minutes from now";
        if (type == "duration" && (text.StartsWith("for the ", StringComparison.OrdinalIgnoreCase) || IsPartOfLonger(input, text))) return "lengths that are parts of a longer expression";
        return null;
    }

    private static bool HasBareHour(string text, RecognizersScorer.Reading[] readings) =>
        readings.Any(r => r.Timex.Contains('T', StringComparison.Ordinal)) && Number.IsMatch(text) && !ClockMark.IsMatch(text);

    private static bool IsPartOfLonger(string input, string text)
    {
        var at = input.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        var after = input[(at + text.Length)..].TrimStart();
        return after.StartsWith("later", StringComparison.Ordinal) || after.StartsWith("ago", StringComparison.Ordinal) || at >= 5 && input[..at].EndsWith("next ", StringComparison.Ordinal);
    }

    private static Regex Of(string pattern) => new(pattern, Options);
}
