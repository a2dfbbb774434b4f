using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Training.Places;

namespace Tacitus.Bench.Quality.Places;

/// <summary>
/// Scores the <c>places</c> task on a part of LGL and GeoWebNews with a model that was not trained on it (the shipped one is made the same way from all parts): F1 of spans, and the shares
/// resolved within 161 km and to the exact id, of the names found and of all. Names that the annotators could not link are left out on both sides.
/// </summary>
internal static class PlacesScorer
{
    private const string HeldOut = "places-held-out.model";

    /// <summary>The figures over the development data in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var analyser = new Analyser();
        using var model = typeof(PlacesScorer).Assembly.GetManifestResourceStream(typeof(PlacesScorer), HeldOut) ?? throw new InvalidDataException($"{HeldOut} is not built into the bench");
        var finder = new PlaceFinder(PlaceModel.Read(model, HeldOut));
        var articles = GeoCorpora.Read(Path.Combine(data, "geo")).Where(PlacesCommand.IsHeldOut).ToList();
        foreach (var corpus in new[] { "lgl", "gwn" })
        {
            var items = articles.Where(a => a.Corpus == corpus).Select(a => Compare(analyser, finder, a, a.Text)).ToImmutableArray();
            foreach (var figure in Figures($"places {corpus}", items)) yield return figure;
        }
        var caseless = articles.Select(a => Compare(analyser, finder, a, a.Text.ToUpperInvariant())).ToImmutableArray();
        foreach (var figure in Figures("places upper", caseless)) yield return figure;
    }

    private static IEnumerable<Figure> Figures(string name, ImmutableArray<double[]> items) =>
    [
        .. Figure.PrecisionRecallF(name, items),
        new($"{name} found_within_161km", items, c => c[3] / Math.Max(1, c[0])),
        new($"{name} found_exact_id", items, c => c[5] / Math.Max(1, c[4])),
        new($"{name} within_161km", items, c => c[3] / Math.Max(1, c[2])),
        new($"{name} exact_id", items, c => c[5] / Math.Max(1, c[6])),
    ];

    private static double[] Compare(Analyser analyser, PlaceFinder finder, GoldArticle article, string text)
    {
        var score = new PlaceScore();
        score.Add(article, finder.Find(analyser.Analyse(ArticleReader.OfText(text, null))));
        return [score.Right, score.Found, score.Gold, score.Within, score.WithId, score.Exact, score.GoldWithId];
    }
}
