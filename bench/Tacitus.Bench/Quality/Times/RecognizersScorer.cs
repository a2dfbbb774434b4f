using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
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
/// <remarks>Two shares are given: of all cases, and of those that <see cref="RecognizersScope"/> has nothing against.</remarks>
internal static class RecognizersScorer
{
    private static readonly ImmutableArray<string> Files =
    [
        "DateParser", "DatePeriodParser", "DurationParser", "HolidayParser", "SetParser", "TimeParser", "DateTimeParser", "DateTimeModel",
        "DateTimeModelComplexCalendar", "DateTimeModelSplitDateAndTime",
    ];

    // These are read as by an outlet that puts the day first; so does Recognizers.
    private static readonly ImmutableArray<string> DayFirst = ["DateParser", "DateTimeModel"];

    /// <param name="Timex">The TIMEX value.</param>
    /// <param name="Start">The day, time or first day.</param>
    /// <param name="End">The last day, for intervals.</param>
    internal readonly record struct Reading(string Timex, string? Start, string? End);

    /// <summary>The figures over the development data in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var cases = Cases(data).ToImmutableArray();
        // What may be read while rules are written, for whoever writes them.
        foreach (var missed in cases.Where(c => c is { IsApplicable: true, IsRight: false, IsUnread: false }))
            Console.Error.WriteLine($"recognizers\t{missed.Type}\t{missed.Input}\t{missed.Text}\twanted {string.Join(" / ", missed.Readings.Select(r => r.Timex).Distinct())}\tfound {string.Join(" / ", missed.Found.Select(t => t.Value))}");
        return
        [
            Share("applicable", cases.Where(c => c.IsApplicable)),
            Share("applicable_read", cases.Where(c => c is { IsApplicable: true, IsUnread: false })),
            Share("applicable_unread", cases.Where(c => c is { IsApplicable: true, IsUnread: true })),
            Share("all", cases),
        ];
    }

    private static Figure Share(string name, IEnumerable<RecognizersCase> cases) => Figure.Share("recognizers " + name, [.. cases.Select(c => new double[] { c.IsRight ? 1 : 0, 1 })]);

    /// <summary>The cases that have a value, with what was found.</summary>
    internal static IEnumerable<RecognizersCase> Cases(string data)
    {
        var analyser = new Analyser();
        foreach (var file in Files)
        {
            var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "recognizers-specs", "DateTime", file + ".json")).TrimStart('\uFEFF'))!.AsArray();
            foreach (var (input, result, times) in cases.SelectMany(c => Results(analyser, c!, DayFirst.Contains(file))))
            {
                var type = ((result["Type"] ?? result["TypeName"])?.GetValue<string>() ?? "").Replace("datetimeV2.", "", StringComparison.Ordinal);
                var readings = Readings(result);
                if (readings.Length == 0 || type is "timezone" or "timerange" or "datetimerange" or "datetimealt" or "") continue;
                var text = result["Text"]!.GetValue<string>();
                var start = Math.Max(0, input.IndexOf(text, StringComparison.OrdinalIgnoreCase));
                if (result["Start"]?.GetValue<int>() is { } stated && stated + text.Length <= input.Length && input.AsSpan(stated, text.Length).Equals(text, StringComparison.OrdinalIgnoreCase)) start = stated;
                var near = times.Where(t => t.Value.Length > 0 && t.Span.Overlaps(new Span(start, start + text.Length))).ToArray();
                var right = near.Any(t => readings.Any(r => Same(t, r, type))) || near.Length == 2 && near[0].Range?.Date is { } range && readings.Any(r => Within(range, r));
                yield return new RecognizersCase(file, input, text, type, readings, [.. near], right, RecognizersScope.ReasonAgainst(input, text, readings, type));
            }
        }
    }

    private static IEnumerable<(string Input, JsonNode Result, ImmutableArray<TimeMention> Times)> Results(Analyser analyser, JsonNode @case, bool dayFirst)
    {
        if ((@case["NotSupported"]?.GetValue<string>() ?? "").Contains("dotnet", StringComparison.Ordinal)) yield break;
        var input = @case["Input"]!.GetValue<string>();
        var article = ArticleReader.OfText(input, TimesPredictor.Published(@case["Context"]?["ReferenceDateTime"]?.GetValue<string>()));
        var times = analyser.Analyse(dayFirst ? article with { Url = "https://news.example.uk/1" } : article).Times;
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

    private static bool Same(TimeMention time, Reading reading, string type)
    {
        var (found, wanted) = (Clock(time.Value), Clock(reading.Timex));
        if (found == wanted) return true;
        // A season of no year, and an interval from now on that TIMEX3 tells by its length.
        if (reading.Start is null && found.EndsWith("-" + wanted, StringComparison.Ordinal) || type == "daterange" && found.StartsWith('P') && wanted.EndsWith("," + found + ")", StringComparison.Ordinal)) return true;
        var at = found.IndexOf('T', StringComparison.Ordinal);
        switch (type)
        {
            case "duration": return Seconds(found) is { } seconds && Seconds(wanted) == seconds;
            case "set": return found.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal) && found[10..] == wanted;
            case "time": return at >= 0 && found[at..] == wanted;
            case "datetime": return reading.Start is not null && found == Clock(reading.Start.Replace(' ', 'T'));
            // Feasts of the moon are given without a TIMEX, from the evening before.
            case "date" when wanted.Length == 0: return time.Date is { } feast && PartialDate.TryParse(reading.Start, out var eve) && feast.Start.DayNumber - eve.Start.DayNumber is 0 or 1;
            default: return reading.End is null ? (time.Date is { } day && PartialDate.TryParse(reading.Start, out var one) && (day == one || type == "daterange" && day.Start == one.Start)) : time.Date is { } date && Within(date, reading);
        }
    }

    private static bool Within(PartialDate date, Reading reading)
    {
        if (!PartialDate.TryParse(reading.Start, out var first) || !PartialDate.TryParse(reading.End, out var last)) return false;
        // The 21st century began in 2000 for Recognizers.
        if (date.Days > 36000 && Math.Abs(date.Start.Year - first.Start.Year) <= 1) return true;
        if (Math.Abs(date.Start.DayNumber - first.Start.DayNumber) > 1) return false;
        return Math.Abs(date.End.DayNumber - last.Start.DayNumber) <= 1
            || last.Start.Day == 1 && date.End == PartialDate.Month(last.Start.Year, last.Start.Month).End
            || last.Start is { Day: 1, Month: 1 or 4 or 7 or 10 } && date.End == last.Start.AddMonths(3).AddDays(-1)
            || last.Start.DayOfYear == 1 && date.End == PartialDate.Year(last.Start.Year).End;
    }

    // T7 and T07 and T07:00 are one time, and so are T24:00 and T00.
    private static string Clock(string timex)
    {
        var at = timex.IndexOf('T', StringComparison.Ordinal);
        if (at < 0 || at + 1 >= timex.Length || !char.IsAsciiDigit(timex[at + 1]) || timex[0] == 'P') return timex;
        var parts = timex[(at + 1)..].Split(':');
        if (parts[0] == "24") parts[0] = "00";
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
