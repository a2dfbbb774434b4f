using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding;
using Tacitus.Coding.Confidence;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;
using Tacitus.Training.News;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Confidence;

/// <summary>
/// What the program says of the events of annotated articles, each with whether it is right: of the parts of the gold set that models may learn from, each article alone, and of the half
/// <c>dev</c> of the linking gold set, linked by the trees that did not see its events.
/// </summary>
internal static class ConfidenceCorpus
{
    // What two share in words that name them says most; two values besides are needed where there are none. Words for other values count too: an event with a wrong day and a wrong place is still that event,
    // as 'bench quality' has it, and its day and place are wrong ones to learn from.
    private const int LeastLikeness = 4, Naming = 3, MostWords = 2;

    /// <summary>The set of events that are linked of several articles.</summary>
    public const string Linked = "news";

    private sealed record Found(Event Event, ImmutableArray<Testimony> Told, ImmutableArray<CodedArticle> Articles, string Places, ImmutableArray<(string Article, Span Trigger)> Triggers);

    /// <summary>
    /// The examples of the <paramref name="parts"/> of the gold set and of real news, of which <paramref name="data"/> has the texts: the project's own as written and once more with groups that the lexicon knows. Each article
    /// is coded by that of the <paramref name="coders"/>, by its name, whose models did not see it.
    /// </summary>
    public static IEnumerable<WeighedExample> OfGold(string parts, string data, Func<string, Coder> coders) => Of(
        GoldParts.Read(parts, data).SelectMany(gold => gold.Part != NewsKeys.Learned && KnownGroups.Swap(gold) is { } known ? [("gold", gold), ("known", known)] : new (string Set, GoldArticle Gold)[] { ("gold", gold) }), coders).Select(e => e with { IsRead = DoerArticle.IsKeptBack(e.Finding.Split(' ')[0]) });

    /// <summary>The examples of what no model learned from: the part <c>p</c> of the gold set, and of real news, of which <paramref name="data"/> has the texts, <c>n</c> and <c>r</c>.</summary>
    public static IEnumerable<WeighedExample> OfUnlearned(string data)
    {
        var coder = new Coder();
        return Of(
            GoldParts.Read("p").Concat(NewsKeys.Read(data, "nr").Select(n => new GoldArticle("gold" + n.Name, n.Text, n.Key, new GivenMetadata(PartialDate.TryParse(n.Published, out var published) ? published : null, null)))).Select(g => ("gold", g)), _ => coder);
    }

    private static IEnumerable<WeighedExample> Of(IEnumerable<(string Set, GoldArticle Gold)> articles, Func<string, Coder> coder)
    {
        var analyser = new Analyser();
        return articles.AsParallel().AsOrdered().SelectMany(item =>
        {
            var gold = item.Gold;
            var article = gold.Read();
            var found = Events([coder(gold.Id).Code(analyser.Analyse(article))], new Linker());
            var wanted = gold.Events.Select(e => (Key: new KeyEvent(e, IsWhole: true), Naming: Quotes(e, article.Text, f => f == "kind"), Words: Quotes(e, article.Text, f => f != "kind"))).ToArray();
            var words = found.Select(f => f.Told.Where(t => t.Statement.Field != Field.Kind).SelectMany(t => t.Statement.Spans).ToArray()).ToArray();
            var naming = found.Select(f => f.Told.Where(t => t.Statement.Field == Field.Kind).SelectMany(t => t.Statement.Spans).Concat(f.Triggers.Select(t => t.Trigger)).ToArray()).ToArray();
            var pairs = Pair(found.Length, wanted.Length, (f, w) =>
                wanted[w].Key.Likeness(found[f].Event, found[f].Places) + Math.Min(MostWords, Shared(wanted[w].Words, words[f])) + (Shared(wanted[w].Naming, naming[f]) > 0 ? Naming : 0));
            return found.SelectMany((f, i) => Examples($"{item.Set} {gold.Part}", gold.Id, Folds.Of(gold.Id), f, pairs.TryGetValue(i, out var w) ? wanted[w].Key : null, pairs.ContainsKey(i)));
        });
    }

    /// <summary>The examples of the half <c>dev</c> of the linking gold set in <paramref name="folder"/>; <paramref name="trees"/> hold the trees of either half of its events.</summary>
    public static IEnumerable<WeighedExample> OfNews(string folder, string trees)
    {
        var key = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "key.json")))!;
        var undecided = key["undecided"]!.AsArray().Select(u => (string)u!["article"]!).ToHashSet(StringComparer.Ordinal);
        var wanted = key["events"]!.AsArray().Where(e => (string?)e!["part"] == "dev").Select(e => (Key: new KeyEvent(e!, IsWhole: false),
            Articles: e!["articles"]!.AsArray().GroupBy(a => (string)a!["id"]!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => (string)a!["quote"]!).ToArray(), StringComparer.Ordinal))).ToArray();
        var rows = Linking.GoldNews.Rows(wanted.Select(w => w.Articles.Keys));
        var (analyser, coder) = (new Analyser(), new Coder());
        var coded = File.ReadLines(Path.Combine(folder, "articles.jsonl")).Select(l => JsonNode.Parse(l)!).Where(l => (string?)l["part"] == "dev").AsParallel().AsOrdered().Select(line =>
        {
            var published = PartialDate.TryParse((string?)line["published"] ?? "", out var date) ? new Publication(date, DateBasis.Given) : null;
            var article = ArticleReader.OfText((string)line["text"]!, published) with { Id = StableId.Of("a", (string)line["id"]!), Title = (string?)line["title"], Outlet = (string?)line["outlet"] };
            return (Name: (string)line["id"]!, Coded: coder.Code(analyser.Analyse(article)));
        }).ToArray();
        var name = coded.ToDictionary(c => c.Coded.Article.Id, c => c.Name, StringComparer.Ordinal);
        var text = coded.ToDictionary(c => c.Name, c => c.Coded.Article.Text, StringComparer.Ordinal);
        foreach (var even in (bool[])[true, false])
        {
            using var reader = new StreamReader(Path.Combine(trees, even ? "news-odd.model" : "news-even.model"));
            var found = Events([.. coded.Where(c => Linking.GoldNews.IsEven(rows.GetValueOrDefault(c.Name, c.Name)) == even).Select(c => c.Coded)], new Linker(NewsTrees.Read("trees", reader)));
            // For each article the pairs of what it tells and what it was found to tell.
            var shared = Enumerable.Range(0, found.Length).Select(_ => new Dictionary<int, int>()).ToArray();
            foreach (var article in found.SelectMany(f => f.Triggers).Select(t => name[t.Article]).Distinct().Where(a => !undecided.Contains(a)))
            {
                int[] own = [.. Enumerable.Range(0, found.Length).Where(f => found[f].Triggers.Any(t => name[t.Article] == article))];
                int[] keys = [.. Enumerable.Range(0, wanted.Length).Where(w => wanted[w].Articles.ContainsKey(article))];
                var quotes = keys.Select(w => wanted[w].Articles[article].Select(q => (At: text[article].IndexOf(q, StringComparison.Ordinal), q.Length)).Where(q => q.At >= 0).Select(q => new Span(q.At, q.At + q.Length)).ToArray()).ToArray();
                var naming = own.Select(f => found[f].Triggers.Where(t => name[t.Article] == article).Select(t => t.Trigger).ToArray()).ToArray();
                var words = own.Select(f => found[f].Told.Where(t => name[t.Article.Id] == article && t.Statement.Field != Field.Kind).SelectMany(t => t.Statement.Spans).Distinct().ToArray()).ToArray();
                foreach (var (f, w) in Pair(own.Length, keys.Length, (f, w) => wanted[keys[w]].Key.Likeness(found[own[f]].Event, found[own[f]].Places)
                    + Math.Min(MostWords, Shared(words[f], quotes[w])) + (Shared(quotes[w], naming[f]) > 0 ? Naming : 0)))
                    shared[own[f]][keys[w]] = shared[own[f]].GetValueOrDefault(keys[w]) + 1;
            }
            for (var i = 0; i < found.Length; i++)
            {
                var articles = found[i].Triggers.Select(t => name[t.Article]).Distinct().Where(a => !undecided.Contains(a)).ToArray();
                if (articles.Length == 0) continue;
                var best = shared[i].OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => (KeyValuePair<int, int>?)s).FirstOrDefault();
                // Three of four of its tellings are of one event.
                var isOne = best is { } b && 4 * b.Value >= 3 * articles.Length;
                foreach (var example in Examples(Linked, found[i].Event.Id, Folds.Of(rows.GetValueOrDefault(articles[0], articles[0])), found[i], best is { } to ? wanted[to.Key].Key : null, isOne)) yield return example;
            }
        }
    }

    private static ImmutableArray<Found> Events(ImmutableArray<CodedArticle> articles, Linker linker)
    {
        var linked = linker.Link(articles, []);
        var told = new System.Collections.Concurrent.ConcurrentDictionary<string, (ImmutableArray<Testimony> Told, ImmutableArray<CodedArticle> Articles)>(StringComparer.Ordinal);
        var reconciler = new Reconciler { Weigh = (e, t, a) => { told[e.Id] = (t, a); return e; } };
        return [.. reconciler.Events(linked).Select(e =>
        {
            var (own, from) = told[e.Id];
            var written = own.Where(t => t.Statement is { Field: Field.Place, Value: PlaceValue v } && v.Place.Place == e.Place?.Place).Select(t => t.Article[t.Statement.Spans[0]]);
            return new Found(e, own, from, string.Join('|', written.Prepend(e.Place?.Name).Distinct()), [.. own.Select(t => (t.Article.Id, t.Report.Trigger)).Distinct()]);
        })];
    }

    private static Span[] Quotes(JsonObject e, string text, Func<string, bool> fields) =>
        [.. e["quotes"] is JsonObject quotes ? quotes.Where(q => fields(q.Key)).SelectMany(q => q.Value!.AsArray()).Select(q => GoldQuote.Find(text, (string)q!)).OfType<Span>() : []];

    private static int Shared(Span[] wanted, Span[] found) => wanted.Count(w => Array.Exists(found, f => f.Overlaps(w)));

    // An event that is told twice is right both times: what is said of it holds, and nothing is summed.
    private static Dictionary<int, int> Pair(int found, int wanted, Func<int, int, int> likeness)
    {
        var pairs = new Dictionary<int, int>();
        foreach (var (f, w, _) in (from f in Enumerable.Range(0, found) from w in Enumerable.Range(0, wanted) let l = likeness(f, w) where l >= LeastLikeness orderby l descending, f, w select (f, w, l))) pairs.TryAdd(f, w);
        return pairs;
    }

    private static IEnumerable<WeighedExample> Examples(string set, string name, int fold, Found found, KeyEvent? key, bool isOne)
    {
        var (e, list) = (found.Event, new FeatureList());
        var features = new ConfidenceFeatures(e, found.Told, found.Articles);
        var id = name + " " + e.Id;
        foreach (var example in Of(Weighed.Whole, null, isOne)) yield return example;
        if (key is null) yield break;
        foreach (var finding in e.Findings)
        {
            if (ConfidenceFeatures.Of(finding) is not { } what || what == Weighed.Place && e.Place is null) continue;
            foreach (var each in Besides(what, e).Prepend(what))
            {
                if (key.IsRight(each, finding, e, found.Places) is not { } right) continue;
                foreach (var example in Of(each, finding, right)) yield return example;
            }
        }

        IEnumerable<WeighedExample> Of(Weighed what, Finding? finding, bool right)
        {
            foreach (var speaker in features.Speakers(what, finding))
            {
                features.Write(list, what, finding, speaker);
                yield return new WeighedExample(set, $"{id} {finding?.Field} {finding?.Value}", fold, what, list.Distinct().ToArray(), right);
            }
        }
    }

    private static Weighed[] Besides(Weighed what, Event e) => what switch
    {
        Weighed.Date => [Weighed.Month],
        Weighed.Place => e.Place!.Site is null ? [Weighed.Country] : [Weighed.Country, Weighed.Site],
        Weighed.Killed => [Weighed.Deaths],
        Weighed.Perpetrator => [Weighed.Ground],
        _ => [],
    };
}
