using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Bench.Predict;
using Tacitus.Language;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Times;

/// <summary>
/// Scores the <c>times</c> task on TimeBank and GUM's news, as TempEval-3 did (UzZaman et al. 2013, section 4.1): strict F1 of extents, and
/// value F1 (an overlapping extent and the same value). One mark is matched by one expression at most.
/// </summary>
internal static class TimesScorer
{
    /// <summary>The figures over the development data in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var analyser = new Analyser();
        var bank = TimeBankReader.Read(Path.Combine(data, "timebank")).Select(d => Compare(d, analyser)).ToImmutableArray();
        var gum = GumReader.Read(Path.Combine(data, "gum-news", "dep")).Select(d => Compare(d, analyser)).ToImmutableArray();
        return [.. Figures("times", [.. bank, .. gum]), .. Figures("times timebank", bank), .. Figures("times gum", gum)];
    }

    private static IEnumerable<Figure> Figures(string name, ImmutableArray<double[]> items) =>
    [
        new($"{name} strict_f1", items, c => F(c[0], c[3], c[4])),
        new($"{name} relaxed_f1", items, c => F(c[1], c[3], c[4])),
        new($"{name} value_f1", items, c => F(c[2], c[3] - c[5], c[4] - c[5])),
        new($"{name} type_f1", items, c => F(c[6], c[3], c[4])),
    ];

    private static double F(double right, double found, double wanted) => found + wanted == 0 ? 0 : 2 * right / (found + wanted);

    // Strict, relaxed, right value, found, wanted, without a value to compare, right type.
    private static double[] Compare(MarkedText document, Analyser analyser)
    {
        var output = TimesPredictor.Predict(analyser, document.Id, document.Text, document.Published);
        var points = CodePoints.Of(document.Text);
        var marks = document.Marks.Select(m => m with { Span = points.At(m.Span) }).ToArray();
        var taken = new bool[marks.Length];
        var counts = new double[7];
        counts[4] = marks.Length;
        foreach (var time in output["times"]!.AsArray())
        {
            var span = new Span(time!["start"]!.GetValue<int>(), time["end"]!.GetValue<int>());
            var (type, value) = (time["type"]!.GetValue<string>(), time["value"]!.GetValue<string>());
            var at = Array.FindIndex(marks, m => m.Span == span);
            if (at < 0 || taken[at]) at = Enumerable.Range(0, marks.Length).FirstOrDefault(i => !taken[i] && marks[i].Span.Overlaps(span), -1);
            if (at < 0 && document.CalendarOnly && (type is "DURATION" or "SET" || value.EndsWith("_REF", StringComparison.Ordinal))) continue;
            counts[3]++;
            if (at < 0) continue;
            taken[at] = true;
            counts[1]++;
            if (marks[at].Span == span) counts[0]++;
            if (marks[at].Type is null || marks[at].Type == type) counts[6]++;
            if (marks[at].Values.Length == 0) counts[5]++;
            else if (marks[at].Values.Any(v => v == value || document.CalendarOnly && SameDays(v, value))) counts[2]++;
        }
        return counts;
    }

    // GUM marks calendar days: a week is its interval, a time of day its day, a decade its years.
    private static bool SameDays(string mark, string value) => Days(mark) is { } left && Days(value) is { } right && left == right;

    private static PartialDate? Days(string value)
    {
        if (value.IndexOf('T', StringComparison.Ordinal) is > 0 and var time) value = value[..time];
        if (PartialDate.TryParse(value, out var date)) return date;
        if (value.Length >= 8 && value[4..6] == "-W" && int.TryParse(value[6..8], NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week > 0)
        {
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(int.Parse(value[..4], CultureInfo.InvariantCulture), week, DayOfWeek.Monday));
            return value.EndsWith("-WE", StringComparison.Ordinal) ? new PartialDate(monday.AddDays(5), monday.AddDays(6)) : new PartialDate(monday, monday.AddDays(6));
        }
        if (value.Length is 2 or 3 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            var years = value.Length == 3 ? 10 : 100;
            return new PartialDate(new DateOnly(Math.Max(1, start * years), 1, 1), new DateOnly(start * years + years - 1, 12, 31));
        }
        return null;
    }
}
