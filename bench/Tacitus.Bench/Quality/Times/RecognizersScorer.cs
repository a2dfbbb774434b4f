using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tacitus.Bench.Predict;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Times;

/// <summary>
/// Scores the English date and time cases of Recognizers-Text that have a value. A case is right when an expression that overlaps its words has
/// its TIMEX value or its days; of a past and a future reading either is right, for the cases are put to an assistant and do not say. Ends
/// of intervals may differ by a day, as Recognizers writes them exclusive, inclusive or from tomorrow on.
/// </summary>
/// <remarks>
/// Two shares are given: of all cases, and of the applicable ones. Not applicable is what serves an assistant's calendar rather than a reader of
/// news, told by the words or the TIMEX of the case alone: bare hours ("at 7"), weeks by number or place in a month, "rest of", end-of-day
/// shorthand, arithmetic finer than a day, school, fiscal and business years and days, days of the month without a month, weekends ahead, and
/// years written out in words.
/// </remarks>
internal static partial class RecognizersScorer
{
    private static readonly ImmutableArray<string> Files =
    [
        "DateParser", "DatePeriodParser", "DurationParser", "HolidayParser", "SetParser", "TimeParser", "DateTimeParser", "DateTimeModel",
        "DateTimeModelComplexCalendar", "DateTimeModelSplitDateAndTime",
    ];

    /// <param name="Timex">The TIMEX value.</param>
    /// <param name="Start">The day, time or first day.</param>
    /// <param name="End">The last day, for intervals.</param>
    private readonly record struct Reading(string Timex, string? Start, string? End);

    /// <summary>The figures over the development data in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var analyser = new Analyser();
        var all = ImmutableArray.CreateBuilder<double[]>();
        var applicable = ImmutableArray.CreateBuilder<double[]>();
        foreach (var file in Files)
        {
            var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "recognizers-specs", "DateTime", file + ".json")).TrimStart('\uFEFF'))!.AsArray();
            foreach (var (input, result, times) in cases.SelectMany(c => Results(analyser, c!)))
            {
                var type = ((result["Type"] ?? result["TypeName"])?.GetValue<string>() ?? "").Replace("datetimeV2.", "", StringComparison.Ordinal);
                var readings = Readings(result);
                if (readings.Length == 0 || type is "timezone" or "timerange" or "datetimerange" or "datetimealt" or "") continue;
                var text = result["Text"]!.GetValue<string>();
                var start = Math.Max(0, result["Start"]?.GetValue<int>() ?? input.IndexOf(text, StringComparison.OrdinalIgnoreCase));
                var near = times.Where(t => t.Value.Length > 0 && t.Span.Overlaps(new Span(start, start + text.Length))).ToArray();
                var right = near.Any(t => readings.Any(r => Same(t, r, type))) || near.Length == 2 && near[0].Range?.Date is { } range && readings.Any(r => Within(range, r));
                double[] item = [right ? 1 : 0, 1];
                all.Add(item);
                if (IsApplicable(text, readings, type)) applicable.Add(item);
            }
        }
        return [Figure.Share("recognizers applicable", applicable.DrainToImmutable()), Figure.Share("recognizers all", all.DrainToImmutable())];
    }

    private static IEnumerable<(string Input, JsonNode Result, ImmutableArray<TimeMention> Times)> Results(Analyser analyser, JsonNode @case)
    {
        if ((@case["NotSupported"]?.GetValue<string>() ?? "").Contains("dotnet", StringComparison.Ordinal)) yield break;
        var input = @case["Input"]!.GetValue<string>();
        var article = ArticleReader.OfText(input, TimesPredictor.Published(@case["Context"]?["ReferenceDateTime"]?.GetValue<string>()));
        var times = analyser.Analyse(article).Times;
        foreach (var result in @case["Results"]!.AsArray()) yield return (input, result!, times);
    }

    private static Reading[] Readings(JsonNode result)
    {
        if (result["Value"] is JsonObject value)
        {
            var timex = value["Timex"]?.GetValue<string>() ?? "";
            return [.. new[] { value["PastResolution"], value["FutureResolution"] }.OfType<JsonObject>().Select(r => new Reading(
                timex, (r["date"] ?? r["startDate"] ?? r["time"] ?? r["dateTime"] ?? r["duration"])?.GetValue<string>(), r["endDate"]?.GetValue<string>()))];
        }
        return [.. (result["Resolution"]?["values"] as JsonArray ?? []).Select(v => new Reading(
            v!["timex"]?.GetValue<string>() ?? "", (v["value"] ?? v["start"])?.GetValue<string>(), v["end"]?.GetValue<string>()))];
    }

    private static bool IsApplicable(string text, Reading[] readings, string type) =>
        !Assistant().IsMatch(text) && !(type is "time" or "datetime" && BareHour().IsMatch(text))
        && !readings.All(r => OwnTimex().IsMatch(r.Timex) || r.Start == "not resolved" && type is "date" or "daterange")
        && !(type == "datetime" && readings.All(r => FineClock().IsMatch(r.Timex)));

    [GeneratedRegex(@"\brest\b|\beo[dmy]\b|\btmr\b|ish\b|\bweek \d|\b(?:first|second|third|fourth|last|\d(?:st|nd|rd|th)) weeks? (?:of|in|next|this)|weekend|\bmy\b|\b(?:school|fiscal|calendar|business)\b|\b[scf]y ?\d\d|after the next|\b(?:minutes?|mins?|hours?|seconds?) (?:later|ago|from)|thousands?|tens\b|noughties|\bon \d+\b|^\d+(?:st|nd|rd|th)$|\bday\b.*\bend\b|\bend of (?:the )?(?:day|\w+day|tomorrow)|\b(?:from|between|after|before|later|earlier|more|less|greater) .*\bnow\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assistant();

    // An hour without minutes, "o'clock", a.m. or p.m.
    [GeneratedRegex(@"(?:^|\b(?:at|around|about|in the \w+|morning|afternoon|night|tonight|by)|,) ?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:$| (?:on|in|at|tomorrow|today)|,)|^(?:\w+ )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)(?: \w+){0,2}$| to \w+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareHour();

    [GeneratedRegex(@"^(?:SY|FY)|BD$|^TM?E[LBD]|-W0[1-5]$|^XXXX-XX-\d|SY\d", RegexOptions.CultureInvariant)]
    private static partial Regex OwnTimex();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$|23:59:59", RegexOptions.CultureInvariant)]
    private static partial Regex FineClock();

    private static bool Same(TimeMention time, Reading reading, string type)
    {
        var (found, wanted) = (Clock(time.Value), Clock(reading.Timex));
        if (found == wanted) return true;
        var at = found.IndexOf('T', StringComparison.Ordinal);
        switch (type)
        {
            case "duration": return Seconds(found) is { } seconds && Seconds(wanted) == seconds;
            case "set": return found.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal) && found[10..] == wanted;
            case "time": return at >= 0 && found[at..] == wanted;
            case "datetime": return reading.Start is not null && found == Clock(reading.Start.Replace(' ', 'T'));
            default: return reading.End is null ? time.Date?.ToString() == reading.Start : time.Date is { } date && Within(date, reading);
        }
    }

    private static bool Within(PartialDate date, Reading reading)
    {
        if (!PartialDate.TryParse(reading.Start, out var first) || !PartialDate.TryParse(reading.End, out var last)) return false;
        if (Math.Abs(date.Start.DayNumber - first.Start.DayNumber) > 1) return false;
        return Math.Abs(date.End.DayNumber - last.Start.DayNumber) <= 1
            || last.Start.Day == 1 && date.End == PartialDate.Month(last.Start.Year, last.Start.Month).End
            || last.Start.DayOfYear == 1 && date.End == PartialDate.Year(last.Start.Year).End;
    }

    // T7 and T07 and T07:00 are one time.
    private static string Clock(string timex)
    {
        var at = timex.IndexOf('T', StringComparison.Ordinal);
        if (at < 0 || at + 1 >= timex.Length || !char.IsAsciiDigit(timex[at + 1]) || timex[0] == 'P') return timex;
        var parts = timex[(at + 1)..].Split(':');
        var clock = parts[0].PadLeft(2, '0') + ":" + (parts.Length > 1 ? parts[1] : "00");
        return timex[..at] + "T" + (parts.Length > 2 && parts[2] != "00" ? clock + ":" + parts[2] : clock);
    }

    // 90 minutes and an hour and a half are one length.
    private static double? Seconds(string timex)
    {
        if (!timex.StartsWith('P')) return null;
        var (seconds, number, clock) = (0.0, "", false);
        foreach (var c in timex.AsSpan(1))
        {
            if (c == 'T') { clock = true; continue; }
            if (char.IsAsciiDigit(c) || c == '.') { number += c; continue; }
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)) return null;
            double? unit = (c, clock) switch { ('Y', _) => 365 * 86400, ('M', false) => 365 * 86400 / 12.0, ('W', _) => 7 * 86400, ('D', _) => 86400, ('H', _) => 3600, ('M', true) => 60, ('S', _) => 1, _ => null };
            if (unit is null) return null;
            seconds += n * unit.Value;
            number = "";
        }
        return Math.Round(seconds, 1);
    }
}
