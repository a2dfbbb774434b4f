using System.CommandLine;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Training.Places;

/// <summary><c>places</c>: fits the models that find and resolve places, and prints how well they do on articles that they were not fitted to.</summary>
internal static class PlacesCommand
{
    // The model that is measured learns from all parts but the first; the one that ships from all.
    private const int Folds = 4;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with lgl.xml and GeoWebNews." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Places/places.model", Description = "The file to write." };
        var folds = new Option<int>("--folds") { DefaultValueFactory = _ => Folds, Description = "How many parts to cross-validate the rest over." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was missed, found in error or resolved wrongly." };
        var measured = new Option<string>("--measured-out")
        {
            DefaultValueFactory = _ => "bench/Tacitus.Bench/Quality/Places/places-held-out.model",
            Description = "The file for the model that has not seen the part that 'bench quality places' scores.",
        };
        var command = new Command("places", "Fits the models that find and resolve places.") { data, output, folds, errors, measured };
        command.SetAction(parsed =>
        {
            var articles = GeoCorpora.Read(parsed.GetValue(data)!);
            var known = articles.Where(a => !IsHeldOut(a)).ToList();
            var parts = parsed.GetValue(folds);
            using var list = parsed.GetValue(errors) is { } path ? new StreamWriter(path) : StreamWriter.Null;
            var scores = new SortedDictionary<string, PlaceScore>(StringComparer.Ordinal);
            for (var part = 0; part < parts; part++)
            {
                var weights = new PlaceTrainer().Train([.. known.Where(a => Fold.Of(a.Id + "/", parts) != part)]);
                Score("cross-validated", weights, known.Where(a => Fold.Of(a.Id + "/", parts) == part), scores, list);
            }
            Score("held out", Fit(known, parsed.GetValue(measured)!), articles.Where(IsHeldOut), scores, TextWriter.Null);
            Fit(articles, parsed.GetValue(output)!);
            foreach (var (name, score) in scores) Console.WriteLine($"{name,-30} {score}");
            return 0;
        });
        return command;
    }

    private static Dictionary<ulong, float> Fit(IReadOnlyList<GoldArticle> articles, string path)
    {
        var trainer = new PlaceTrainer();
        var weights = trainer.Train(articles);
        ModelFile.Write(path, weights, trainer.Names, "find and resolve places", "places");
        return weights;
    }

    private static void Score(
        string how, Dictionary<ulong, float> weights, IEnumerable<GoldArticle> articles, SortedDictionary<string, PlaceScore> scores, TextWriter errors)
    {
        var finder = new PlaceFinder(new PlaceModel(weights));
        var analyser = new Analyser();
        foreach (var article in articles)
        {
            foreach (var (variant, text) in new[] { ("", article.Text), (" upper", article.Text.ToUpperInvariant()), (" lower", article.Text.ToLowerInvariant()) })
            {
                var name = $"{how} {article.Corpus}{variant}";
                if (!scores.TryGetValue(name, out var score)) scores[name] = score = new PlaceScore();
                var analysis = analyser.Analyse(ArticleReader.OfText(text, null));
                var mentions = finder.Find(analysis);
                score.Add(article, mentions);
                if (errors != TextWriter.Null) PlaceErrors.List(errors, name, article, text, mentions, finder.Candidates(analysis));
            }
        }
    }

    /// <summary>Whether the model that is measured was not trained on an article.</summary>
    public static bool IsHeldOut(GoldArticle article) => Fold.Of(article.Id, Folds) == 0;
}
