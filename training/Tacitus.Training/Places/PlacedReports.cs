using System.Text.Json.Nodes;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Places;

/// <summary>Reads what the model that weighs places of reports learns from: the gold set's events, and the shootings of the Gun Violence Database with their towns. The places are those of the rules.</summary>
internal sealed class PlacedReports(string data, string parts, Dictionary<ulong, string> names)
{
    private readonly PlaceFinder _finder = new();
    private readonly EventPlacer _placer = new();
    private readonly OptionGatherer _gatherer = new();
    private readonly FeatureBuffer _buffer = new() { Names = names };

    /// <summary>All reports whose events are known.</summary>
    public IEnumerable<PlacedReport> Read()
    {
        var corpus = DoerCorpus.Of(data, quick: true, parts);
        foreach (var article in corpus.Read([.. Enumerable.Repeat(new AimChooser(), Folds.Count)]))
        {
            var options = Options(article.Text);
            for (var r = 0; r < article.Text.Reports.Length; r++) if (article.Events[r] is { } key) yield return Of(article.Id, article.Text, article.Aims, options, r, key);
        }
        var analyser = new Analyser();
        foreach (var placed in PlacedEvents.ReadGvdb(Path.Combine(data, "gvdb", "dev.tsv")))
        {
            var id = "gvdb" + placed.Article;
            var read = corpus.Read(id, analyser.Analyse(ArticleReader.OfText(placed.Text, null)));
            var (text, aims) = (read.Text, read.Aims);
            int[] violent = [.. Enumerable.Range(0, text.Reports.Length).Where(r => text.Acts[r] is "attack" or "clash" or "security_operation").OrderByDescending(r => text.Reports[r].Of(Field.Tactic).Any(s => s.Value.Text == "shooting")).ThenBy(r => text.Reports[r].Trigger)];
            if (violent.Length == 0) continue;
            yield return Of(id, text, aims, Options(text), violent[0], new JsonObject { ["place"] = new JsonObject { ["name"] = placed.Places[0][1], ["country"] = "US", ["precision"] = 1 } });
        }
    }

    private PlaceOptions Options(DoerText text) => _gatherer.Gather(text.Analysis, _finder.Find(text.Analysis), text.Actors);

    private PlacedReport Of(string id, DoerText article, AimText aims, PlaceOptions options, int r, JsonObject key)
    {
        var (report, tellings) = (article.Reports[r], aims.Groups[r]);
        var likely = _placer.Weigh(options.Analysis, options.Places, tellings[0].Frame.Trigger.Span, report.Sentences);
        var ruled = report.Of(Field.Place).Select(s => new Read<EventPlace>(((PlaceValue)s.Value).Place, s.Spans, s.Rule, s.Probability));
        var text = new PlacedTellings(options, tellings, aims.Groups.Where((_, g) => g != r).SelectMany(g => g), report.Narration, likely, ruled);
        var rows = new List<(ulong, float)>[options.All.Length];
        for (var o = 0; o < rows.Length; o++)
        {
            OptionFeatures.Fill(text, o, _buffer);
            rows[o] = [.. _buffer.Features];
        }
        return new PlacedReport(id, text, key, rows);
    }
}
