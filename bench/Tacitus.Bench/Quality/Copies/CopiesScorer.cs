using System.Collections.Immutable;
using Tacitus.Bench.Predict;
using Tacitus.Coding.Linking;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Copies;

/// <summary>
/// Scores the finding of copies on a set made from the gun-violence articles: of every third article a shortened copy, one in which words were
/// edited, and one with furniture around it. Counted are pairs of texts. Two articles of one shooting may be true copies in the source; such
/// pairs count neither way, and neither do pages of two shootings on which only the same sign-in form or notice was left.
/// </summary>
internal static class CopiesScorer
{
    private const int Every = 3;
    private const int FewestWords = 60;

    private readonly record struct Made(Article Article, string Origin, string Incident);

    /// <summary>The figures on <c>gva/articles.jsonl</c> in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var made = new Dictionary<string, Made>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var words = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in JsonLines.Read(Path.Combine(data, "gva", "articles.jsonl")))
        {
            // An article on two shootings stands once for each.
            var id = line["id"]!.ToString();
            if (!ids.Add(id)) continue;
            var text = line["content"]!.GetValue<string>();
            var published = line["dct"]?.GetValue<string>();
            var incident = line["incident"]!.GetValue<string>();
            Add(id, text);
            words.Add(id, text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
            if (number++ % Every != 0 || text.Split(' ').Length < FewestWords) continue;
            Add(id + "-cut", text[..text.LastIndexOf(' ', text.Length * 55 / 100)]);
            Add(id + "-edited", Edited(text));
            Add(id + "-framed", $"The Lantern\nNews | Sport | Weather\nBy our own correspondent\n{text}\nRead more stories like this in our Sunday edition.\nShare this\nSign up for the newsletter of the day");

            void Add(string key, string words)
            {
                var article = LinksPredictor.Read(key, published, null, words);
                made.Add(article.Id, new Made(article, id, incident));
            }
        }
        var found = CopyFinder.Find([.. made.Values.Select(m => m.Article)]);
        var families = made.Keys.GroupBy(k => found.GetValueOrDefault(k, k), StringComparer.Ordinal);
        var pairs = families.SelectMany(f => Pairs([.. f.Select(k => made[k])])).ToArray();
        var right = pairs.Where(p => p.Left.Origin == p.Right.Origin).CountBy(p => p.Left.Origin).ToDictionary(StringComparer.Ordinal);
        var wanted = made.Values.GroupBy(m => m.Origin, StringComparer.Ordinal).Where(g => g.Count() > 1);
        var judged = pairs.Where(p => p.Left.Origin == p.Right.Origin || (p.Left.Incident != p.Right.Incident && !IsOneText(words[p.Left.Origin], words[p.Right.Origin])));
        return
        [
            Figure.Share("copies precision", [.. judged.Select(p => new[] { p.Left.Origin == p.Right.Origin ? 1.0 : 0, 1 })]),
            Figure.Share("copies recall", [.. wanted.Select(g => new[] { right.GetValueOrDefault(g.Key), g.Count() * (g.Count() - 1) / 2.0 })]),
        ];
    }

    // The same words, in whatever order, but for one in ten: nothing that copies are found by.
    private static bool IsOneText(Dictionary<string, int> left, Dictionary<string, int> right) =>
        10 * left.Sum(w => Math.Min(w.Value, right.GetValueOrDefault(w.Key))) >= 9 * Math.Max(left.Values.Sum(), right.Values.Sum());

    private static IEnumerable<(Made Left, Made Right)> Pairs(ImmutableArray<Made> family)
    {
        for (var i = 0; i < family.Length; i++)
            for (var j = i + 1; j < family.Length; j++) yield return (family[i], family[j]);
    }

    // Every fortieth word another one, as a sub-editor would: about one five-word shingle in eight is broken.
    private static string Edited(string text)
    {
        var words = text.Split(' ');
        for (var i = 20; i < words.Length; i += 40) words[i] = "reportedly";
        return string.Join(' ', words);
    }
}
