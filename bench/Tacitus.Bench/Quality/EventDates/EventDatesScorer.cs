using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tacitus.Bench.Predict;
using Tacitus.Coding.Dates;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.EventDates;

/// <summary>
/// Scores the choice of an event's date apart from finding the event. On MUC-4 the event is a template: its trigger is the violent word
/// nearest to the first of its fills in the sentence that holds most of them, and those stated are the templates whose day some expression
/// of the article resolves to. On GVDB it is the first violent word of an article whose address tells when it was published; the key, made by readers
/// who often took the day of publication, is right to a day or two.
/// </summary>
internal static partial class EventDatesScorer
{
    private static readonly string[] Fills = ["HUM TGT: NAME", "HUM TGT: DESCRIPTION", "PHYS TGT: ID", "INCIDENT: INSTRUMENT ID", "PERP: INDIVIDUAL ID"];
    private const int MostSentences = 4;

    /// <summary>The figures over the development data in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var analyser = new Analyser();
        var dater = new EventDater();
        var muc = JsonLines.Read(Path.Combine(data, "muc4", "documents.jsonl")).Select(d => Muc(d, analyser, dater)).Where(c => c[2] > 0).ToImmutableArray();
        var gvdb = File.ReadLines(Path.Combine(data, "gvdb", "dev.tsv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'))
            .Where(r => Quality.Gvdb.GvdbScorer.Address(r[1]) is not null).Select(r => Gvdb(r, analyser, dater)).ToImmutableArray();
        return
        [
            new("event_dates muc4 exact", muc, c => c[0] / c[2]),
            new("event_dates muc4 within_a_day", muc, c => c[1] / c[2]),
            new("event_dates gvdb exact_of_given", gvdb, c => c[3] == 0 ? 0 : c[0] / c[3]),
            new("event_dates gvdb within_a_day_of_given", gvdb, c => c[3] == 0 ? 0 : c[1] / c[3]),
            new("event_dates gvdb exact_of_all", gvdb, c => c[0] / c[2]),
        ];
    }

    // Exact, within a day, stated, given.
    private static double[] Muc(JsonObject document, Analyser analyser, EventDater dater)
    {
        var counts = new double[4];
        var text = document["text"]!.GetValue<string>();
        var templates = document["templates"]!.AsArray();
        if (templates.Count == 0) return counts;
        var analysis = analyser.Analyse(ArticleReader.OfText(text, TimesPredictor.Published(document["dct"]?.GetValue<string>())));
        foreach (var template in templates)
        {
            if (Day(template!["INCIDENT: DATE"]!.AsArray()[0]!.GetValue<string>()) is not { } day) continue;
            if (!analysis.Times.Any(t => !t.IsDateline && t.Date is { IsDay: true } d && d.Start == day)) continue;
            if (Told(analysis, template) is not var (trigger, sentences)) continue;
            counts[2]++;
            Count(counts, dater.Date(analysis, trigger, sentences), day);
        }
        return counts;
    }

    private static double[] Gvdb(string[] row, Analyser analyser, EventDater dater)
    {
        var counts = new double[4];
        counts[2]++;
        var analysis = analyser.Analyse(ArticleReader.OfText(row[3], TimesPredictor.Published(Quality.Gvdb.GvdbScorer.Address(row[1]))));
        var first = Violent().Match(row[3]);
        if (!first.Success) return counts;
        var told = analysis.Sentences.Where(s => Violent().IsMatch(analysis[s.Span])).Select(s => s.Span).Take(MostSentences + 1).ToImmutableArray();
        var date = DateOnly.Parse(JsonNode.Parse(row[4])!["date-and-time"]!["date"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        Count(counts, dater.Date(analysis, new Span(first.Index, first.Index + first.Length), told), date);
        return counts;
    }

    private static void Count(double[] counts, EventDate? found, DateOnly day)
    {
        if (found?.Date is not { } date) return;
        counts[3]++;
        if (date.IsDay && date.Start == day) counts[0]++;
        if (date.IsDay && Math.Abs(date.Start.DayNumber - day.DayNumber) <= 1) counts[1]++;
    }

    private static (Span Trigger, ImmutableArray<Span> Sentences)? Told(Analysis analysis, JsonNode template)
    {
        var fills = Fills.SelectMany(f => template[f]!.AsArray()).SelectMany(f => Quoted().Matches(f!.GetValue<string>())).Select(m => m.Groups[1].Value)
            .Distinct(StringComparer.Ordinal).ToArray();
        var (best, most) = (-1, 0);
        var holding = ImmutableArray.CreateBuilder<Span>();
        for (var i = 0; i < analysis.Sentences.Length; i++)
        {
            var words = Blanks().Replace(analysis[analysis.Sentences[i].Span], " ");
            var held = fills.Count(f => words.Contains(f, StringComparison.Ordinal));
            if (held > 0 && holding.Count < MostSentences) holding.Add(analysis.Sentences[i].Span);
            if (held > most && Violent().IsMatch(words)) (best, most) = (i, held);
        }
        if (best < 0) return null;
        var sentence = analysis.Sentences[best].Span;
        var told = analysis[sentence];
        var at = fills.Select(f => told.IndexOf(f, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var word = Violent().Matches(told).MinBy(m => Math.Abs(m.Index - at))!;
        return (new Span(sentence.Start + word.Index, sentence.Start + word.Index + word.Length), holding.DrainToImmutable());
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value.Trim(), ["dd MMM yy", "d MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\b(?:kill|murder|attack|bomb|explo|kidnap|shot|shoot|wound|assassin|dynamit|destroy|ambush|machine-?gun|massacre|died|dies|dead|death|burn|blow|blew|injur|fire|firing|abduct|stab|strafe|shell|clash|slain|execut|hijack|damage|struck|gunned|threw|hurl|grenade|tortur|hostage|homicide|blast|riot)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Violent();

    [GeneratedRegex("\"([^\"\\\\]{3,})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
