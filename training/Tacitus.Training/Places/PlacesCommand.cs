using System.CommandLine;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Training.Places;

/// <summary><c>places</c>: fits the models that find and resolve places, and prints how well they do on articles that they were not fitted to.</summary>
internal static class PlacesCommand
{
    // The shipped model learns from all parts but the first, so that the first measures it.
    private const int Folds = 4;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with lgl.xml and GeoWebNews." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Places/places.model", Description = "The file to write." };
        var folds = new Option<int>("--folds") { DefaultValueFactory = _ => Folds, Description = "How many parts to cross-validate over." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was missed, found in error or resolved wrongly." };
        var command = new Command("places", "Fits the models that find and resolve places.") { data, output, folds, errors };
        command.SetAction(parsed =>
        {
            var articles = GeoCorpora.Read(parsed.GetValue(data)!);
            var parts = parsed.GetValue(folds);
            using var list = parsed.GetValue(errors) is { } path ? new StreamWriter(path) : StreamWriter.Null;
            var scores = new SortedDictionary<string, PlaceScore>(StringComparer.Ordinal);
            for (var fold = 0; fold < parts; fold++)
            {
                var trainer = new PlaceTrainer();
                var weights = trainer.Train([.. articles.Where(a => Fold.Of(a.Id, parts) != fold)]);
                if (fold == 0) ModelFile.Write(parsed.GetValue(output)!, weights, trainer.Names, "find and resolve places", "places");
                var finder = new PlaceFinder(new PlaceModel(weights));
                var analyser = new Analyser();
                foreach (var article in articles.Where(a => Fold.Of(a.Id, parts) == fold))
                {
                    foreach (var (variant, text) in new[] { ("", article.Text), (" upper", article.Text.ToUpperInvariant()), (" lower", article.Text.ToLowerInvariant()) })
                    {
                        var name = article.Corpus + variant;
                        if (!scores.TryGetValue(name, out var score)) scores[name] = score = new PlaceScore();
                        var mentions = finder.Find(analyser.Analyse(ArticleReader.OfText(text, null)));
                        score.Add(article, mentions);
                        PlaceErrors.List(list, name, article, text, mentions);
                    }
                }
            }
            foreach (var (name, score) in scores) Console.WriteLine($"{name,-10} {score}");
            return 0;
        });
        return command;
    }

    /// <summary>Whether the shipped model was not trained on an article.</summary>
    public static bool IsHeldOut(GoldArticle article) => Fold.Of(article.Id, Folds) == 0;

}
