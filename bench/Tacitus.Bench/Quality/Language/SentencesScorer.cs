using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Bench.Quality.Language;

/// <summary><c>splitting</c>: sentences found with both ends right, on GUM's news as written and in capitals.</summary>
internal static class SentencesScorer
{
    public static IEnumerable<Figure> Score(string data)
    {
        var documents = Treebank.News(data).ToArray();
        return Figures("splitting", documents, t => t).Concat(Figures("splitting upper", documents, t => t.ToUpperInvariant()));
    }

    private static IEnumerable<Figure> Figures(string name, Treebank[] documents, Func<string, string> write)
    {
        var analyser = new Analyser();
        return Figure.PrecisionRecallF(name, [.. documents.Select(document =>
        {
            var found = analyser.Analyse(ArticleReader.OfText(write(document.Text), null)).Sentences.Select(s => s.Span).ToHashSet();
            var wanted = document.Sentences.Select(s => s.Span).ToHashSet();
            return new double[] { found.Count(wanted.Contains), found.Count, wanted.Count };
        })]);
    }
}
