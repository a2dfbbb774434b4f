using System.Text;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Languages;

/// <summary>Scores the language that the reader gives an article, over parts of the Universal Declaration of Human Rights in <c>bench/languages</c>: texts of 300 characters, and their first 100.</summary>
internal static class LanguageScorer
{
    private const int Short = 100;

    public static IEnumerable<Figure> Score(string data)
    {
        var reader = new ArticleReader();
        var cases = File.ReadLines(Path.Combine("bench", "languages", "declaration.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        return
        [
            Figure.Share("language article", [.. cases.Select(c => Right(reader, c[0], c[1]))]),
            Figure.Share("language 100_characters", [.. cases.Select(c => Right(reader, c[0], c[1][..Math.Min(Short, c[1].Length)]))]),
        ];
    }

    private static double[] Right(ArticleReader reader, string language, string text) =>
        [reader.Read(new Source("text", Encoding.UTF8.GetBytes(text), GivenMetadata.None)).Article?.Language == language ? 1 : 0, 1];
}
