using System.Text;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Languages;

/// <summary>
/// Scores the language that the reader gives an article, over parts of the Universal Declaration of Human Rights in <c>bench/languages</c>: texts of 300 characters, and their first 100;
/// whether each is marked when it stands as a block among English ones; and, where there is news in English, whether its blocks are not.
/// </summary>
internal static class LanguageScorer
{
    private const int Short = 100;

    private const string Before =
        "Four people were killed on Monday when a bomb hidden in a fish crate went off at the quay of Port Selwyn, the harbour master said. The blast tore the roof off the customs shed and "
        + "sank two trawlers; divers were still searching the basin at nightfall, and the families of those who are missing waited behind the barrier.";

    private const string After =
        "Nobody has claimed the attack. The Provincial Guard closed the coast road and searched lorries bound for Quenby until dawn, while the governor called on fishermen to keep their boats in "
        + "port. Last year a similar device was found under the bridge, but it did not explode, and three men who had bought the wire were charged with conspiracy.";

    public static IEnumerable<Figure> Score(string data)
    {
        var reader = new ArticleReader();
        var cases = File.ReadLines(Path.Combine("bench", "languages", "declaration.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        List<Figure> figures =
        [
            Figure.Share("language article", [.. cases.Select(c => Right(reader, c[0], c[1]))]),
            Figure.Share("language 100_characters", [.. cases.Select(c => Right(reader, c[0], c[1][..Math.Min(Short, c[1].Length)]))]),
            Figure.Share("language foreign_block", [.. cases.Where(c => c[0] != "en").Select(c => Marked(reader, c[0], $"{Before}\n\n{c[1]}\n\n{After}"))]),
        ];
        var news = Path.Combine(data, "gva", "articles.jsonl");
        if (File.Exists(news)) figures.Add(Figure.Share("language english_block", [.. File.ReadLines(news).Where((_, i) => i % 10 == 0).Select(line => Unmarked(reader, line))]));
        return figures;
    }

    private static double[] Marked(ArticleReader reader, string language, string text) =>
        [reader.Read(new Source("text", Encoding.UTF8.GetBytes(text), GivenMetadata.None)).Article is { } article && article.Blocks.Count(b => b.Language == language) == 1 && article.Blocks.Count(b => b.Language is not null) == 1 ? 1 : 0, 1];

    private static double[] Unmarked(ArticleReader reader, string line) =>
        reader.Read(new Source("text", Encoding.UTF8.GetBytes(line), GivenMetadata.None)).Article is { Language: "en" } article ? [article.Blocks.Count(b => b.Language is null), article.Blocks.Length] : [0, 0];

    private static double[] Right(ArticleReader reader, string language, string text) =>
        [reader.Read(new Source("text", Encoding.UTF8.GetBytes(text), GivenMetadata.None)).Article?.Language == language ? 1 : 0, 1];
}
