using System.Collections.Immutable;
using Tacitus.Bench.Predict;
using Tacitus.Coding;
using Tacitus.Coding.Linking;
using Tacitus.Language;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Links;

/// <summary>
/// Scores linking on FAMuS: passages that tell of an event in words that are marked, and longer texts of which readers say whether they tell of it. None tells when it was published. All texts are one collection, linked by the
/// trees that ship, which learned from none of them. A passage counts where the marked words stand in a sentence of which a report is coded.
/// </summary>
internal static class FamusScorer
{
    /// <summary>The figures on <c>famus/dev.jsonl</c> in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var pairs = JsonLines.Read(Path.Combine(data, "famus", "dev.jsonl")).Select(l => (
            Id: l["instance_id"]!.GetValue<string>(), Passage: l["report_dict"]!["doctext"]!.GetValue<string>(), Source: l["source_dict"]!["doctext"]!.GetValue<string>(),
            Marked: new Span(l["report_dict"]!["frame-trigger-span"]![1]!.GetValue<int>(), l["report_dict"]!["frame-trigger-span"]![2]!.GetValue<int>() + 1),
            IsSource: l["valid_source"]!.GetValue<bool>())).ToArray();
        var analyser = new Analyser();
        var coder = new Coder();
        var coded = pairs.Select(p => p.Passage).Concat(pairs.Select(p => p.Source)).Distinct(StringComparer.Ordinal).AsParallel().AsOrdered()
            .Select((text, i) => (Text: text, Coded: coder.Code(analyser.Analyse(LinksPredictor.Read(FormattableString.Invariant($"famus-{i}"), null, null, text)))))
            .ToDictionary(t => t.Text, t => t.Coded, StringComparer.Ordinal);
        var linked = new Linker().Link([.. coded.Values], []);
        var events = linked.Clusters.SelectMany(c => c.Select(r => (r, Event: c[0]))).ToDictionary(c => c.r, c => c.Event, StringComparer.Ordinal);
        var found = new List<double[]>();
        var right = new List<double[]>();
        var refused = new List<double[]>();
        var sources = pairs.Select(p => p.Source).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var pair in pairs)
        {
            var told = coded[pair.Passage].Reports.Where(r => Holds(r, pair.Marked)).Select(r => events[r.Id]).ToHashSet(StringComparer.Ordinal);
            if (told.Count == 0 || coded[pair.Source].Reports.IsEmpty) continue;
            var joined = IsJoined(pair.Source);
            if (!pair.IsSource) { refused.Add([joined ? 0 : 1, 1]); continue; }
            found.Add([joined ? 1 : 0, 1]);
            // Whether another text tells of it too nobody said: it is taken to be of another event.
            foreach (var source in sources) if (source != pair.Passage && IsJoined(source)) right.Add([source == pair.Source ? 1 : 0, 1]);

            bool IsJoined(string text) => coded[text].Reports.Any(r => told.Contains(events[r.Id]));
        }
        return [Figure.Share("famus recall", [.. found]), Figure.Share("famus precision", [.. right]), Figure.Share("famus refused", [.. refused])];
    }

    private static bool Holds(Report report, Span marked) => report.Trigger.Overlaps(marked) || report.Sentences.Any(s => s.Contains(marked));
}
