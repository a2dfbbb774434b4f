using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Bench.Predict;
using Tacitus.Bench.Quality.Links;
using Tacitus.Coding.Linking;
using Tacitus.Model.Reports;

namespace Tacitus.Bench.Speed;

/// <summary>What linking finds in a collection: how many keys and candidates an article has, how true and false pairs score, and how much hangs together.</summary>
/// <param name="Name">Which collection.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Reports">How many reports each has.</param>
/// <param name="Words">How many words that tell each has.</param>
/// <param name="Rare">How many of them fewer than one article in fifty has.</param>
/// <param name="Keys">How many keys the report of the news has.</param>
/// <param name="Met">How many reports it is compared with.</param>
/// <param name="AlikeTrue">The cosine of true pairs of news, the middle one.</param>
/// <param name="AlikeFalse">The same of false pairs that are compared.</param>
/// <param name="FoundTrue">The share of the true pairs that are compared which speaks for one event.</param>
/// <param name="SpokenFalse">For how many false pairs an article's news speaks.</param>
/// <param name="HangTogether">How many reports hang together with a report by pairs that speak for one event, on average.</param>
/// <param name="MostTogether">The most that hang together.</param>
/// <param name="Event">How many reports the event of a report has, on average.</param>
/// <param name="MostOfEvent">The most that one has.</param>
internal sealed record CollectionFigures(
    string Name, int Articles, double Reports, double Words, double Rare, double Keys, double Met, double AlikeTrue, double AlikeFalse, double FoundTrue, double SpokenFalse, double HangTogether, int MostTogether, double Event, int MostOfEvent)
{
    /// <summary>The figures of the gun-violence articles in <paramref name="data"/>, the two halves of their events linked apart by trees that learned from the other half.</summary>
    public static IEnumerable<CollectionFigures> OfShootings(string data)
    {
        var lines = JsonLines.Read(Path.Combine(data, "gva", "articles.jsonl")).ToArray();
        var events = lines.Select(l => l["incident"]!.GetValue<string>()).ToArray();
        var coded = LinksPredictor.Code([.. lines.Select(l => LinksPredictor.Read(l["id"]!.ToString(), l["dct"]?.GetValue<string>(), l["title"]?.GetValue<string>(), l["content"]!.GetValue<string>()))]);
        foreach (var even in (bool[])[true, false])
        {
            var half = coded.Zip(events).Where(a => HalfTrees.IsEven(a.Second) == even).DistinctBy(a => a.First.Article.Id).ToDictionary(a => a.First.Article.Id, a => a);
            yield return Of(even ? "shootings, even half" : "shootings, odd half", [.. half.Values.Select(h => h.First)], a => half[a].Second, HalfTrees.Unseen(even));
        }
    }

    /// <summary>The figures of the first <paramref name="count"/> made-up articles.</summary>
    public static CollectionFigures OfMade(int count) => Of(
        "made up", [.. Enumerable.Range(0, count).Select(MadeNews.Article)], a => MadeNews.EventOf(MadeNews.NumberIn(a)).ToString(CultureInfo.InvariantCulture), NewsTrees.Shipped);

    private static CollectionFigures Of(string name, ImmutableArray<CodedArticle> articles, Func<string, string> eventOf, NewsTrees trees)
    {
        articles = [.. articles.OrderBy(a => a.Article.Id, StringComparer.Ordinal)];
        var kinship = LinkContext.Of(articles).Kinship;
        var linkage = Linkage.Of(articles, [], kinship, trees, _ => Standing.Held);
        var reports = linkage.Reports;
        var news = reports.Where(r => r.IsMain).ToArray();
        var pairs = CandidateIndex.Pairs([.. reports.Select(r => r.Keys)]);
        var scorer = new PairScorer(kinship, LinkModel.Shipped, trees);
        var compared = pairs.Select(p => (Left: reports[p.Left], Right: reports[p.Right])).Where(p => p.Left.IsMain && p.Right.IsMain && p.Left.Article.Id != p.Right.Article.Id)
            .Select(p => (True: eventOf(p.Left.Article.Id) == eventOf(p.Right.Article.Id), Alike: p.Left.News.Cosine(p.Right.News), Speaks: PairScorer.Bar(p.Left, p.Right) is null && scorer.Score(p.Left, p.Right) > 0)).ToArray();
        var root = Enumerable.Range(0, reports.Length).ToArray();
        foreach (var (left, right) in linkage.Near) root[Find(right)] = Find(left);
        var sizes = Enumerable.Range(0, reports.Length).CountBy(Find).ToDictionary();
        return new CollectionFigures(
            name, articles.Length, reports.Length / (double)articles.Length, news.Average(r => r.News.Count), news.Average(r => r.News.Rare.Length), news.Average(r => r.Keys.Length),
            pairs.Sum(p => (reports[p.Left].IsMain ? 1 : 0) + (reports[p.Right].IsMain ? 1 : 0)) / (double)news.Length,
            Middle(compared.Where(p => p.True)), Middle(compared.Where(p => !p.True)), compared.Where(p => p.True).Average(p => p.Speaks ? 1.0 : 0), 2.0 * compared.Count(p => !p.True && p.Speaks) / articles.Length,
            Enumerable.Range(0, reports.Length).Average(r => sizes[Find(r)]), sizes.Values.Max(),
            linkage.Clusters.Sum(c => (double)c.Length * c.Length) / reports.Length, linkage.Clusters.Max(c => c.Length));

        int Find(int report)
        {
            while (root[report] != report) report = root[report] = root[root[report]];
            return report;
        }

        static double Middle(IEnumerable<(bool True, double Alike, bool Speaks)> of) => of.Select(p => p.Alike).Order().ToArray() is { Length: > 0 } all ? all[all.Length / 2] : 0;
    }
}
