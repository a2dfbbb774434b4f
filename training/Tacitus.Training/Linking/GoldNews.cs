using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tacitus.Coding;
using Tacitus.Coding.Linking;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Linking;

/// <summary>The news of the half <c>dev</c> of the project's linking gold set. The other half is never read.</summary>
internal sealed class GoldNews
{
    private readonly ImmutableArray<ImmutableHashSet<string>> _told;
    private readonly ImmutableArray<ImmutableHashSet<string>> _named;
    private readonly ImmutableArray<bool> _even;

    private GoldNews(ImmutableArray<ReportTraits> reports, ImmutableArray<ImmutableHashSet<string>> told, ImmutableArray<ImmutableHashSet<string>> named, ImmutableArray<bool> even) =>
        (Reports, _told, _named, _even) = (reports, told, named, even);

    /// <summary>The main report of each article that has one, in the order of their ids.</summary>
    public ImmutableArray<ReportTraits> Reports { get; }

    /// <summary>Whether the report belongs to the even of two parts of the events. No article tells of events of both.</summary>
    public bool IsEven(int report) => _even[report];

    /// <summary>Whether two of <see cref="Reports"/> tell of one event; null where the key leaves it open.</summary>
    public bool? AreOne(int left, int right) => _told[left].Overlaps(_told[right]) ? true
        : _named[left].Overlaps(_named[right]) || (_told[left].IsEmpty && !_named[left].IsEmpty) || (_told[right].IsEmpty && !_named[right].IsEmpty) ? null : false;

    /// <summary>Reads and codes the articles in <paramref name="folder"/>.</summary>
    public static GoldNews Read(string folder)
    {
        var key = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "key.json"))).RootElement;
        var undecided = key.GetProperty("undecided").EnumerateArray().Select(u => u.GetProperty("article").GetString()!).ToHashSet(StringComparer.Ordinal);
        var quotes = key.GetProperty("events").EnumerateArray().Where(e => e.GetProperty("part").GetString() == "dev").SelectMany(e => e.GetProperty("articles").EnumerateArray()
            .Select(a => (Article: a.GetProperty("id").GetString()!, Event: e.GetProperty("id").GetString()!, Quote: a.GetProperty("quote").GetString()!))).ToLookup(q => q.Article, StringComparer.Ordinal);
        var parts = Parts(quotes);
        var analyser = new Analyser();
        var coder = new Coder();
        var news = new List<(ReportTraits Report, ImmutableHashSet<string> Told, ImmutableHashSet<string> Named, bool Even)>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "articles.jsonl")).Select(l => JsonDocument.Parse(l).RootElement))
        {
            var id = line.GetProperty("id").GetString()!;
            if (line.GetProperty("part").GetString() != "dev" || undecided.Contains(id)) continue;
            var published = PartialDate.TryParse(line.GetProperty("published").GetString() ?? "", out var date) ? new Publication(date, DateBasis.Given) : null;
            var article = ArticleReader.OfText(line.GetProperty("text").GetString()!, published) with { Id = StableId.Of("a", id), Title = line.GetProperty("title").GetString() };
            var coded = coder.Code(analyser.Analyse(article));
            if (coded.Reports.IsEmpty) continue;
            var main = TraitReader.Main(coded)[^1];
            var report = TraitReader.Read(coded).Single(t => t.Id == main);
            news.Add((report,
                [.. quotes[id].Where(q => article.Text.IndexOf(q.Quote, StringComparison.Ordinal) is >= 0 and var at && report.Report.Sentences.Any(s => s.Overlaps(new Span(at, at + q.Quote.Length)))).Select(q => q.Event)],
                [.. quotes[id].Select(q => q.Event)], IsEven(parts.GetValueOrDefault(id, id))));
        }
        var ordered = news.OrderBy(n => n.Report.Id, StringComparer.Ordinal).ToArray();
        return new GoldNews([.. ordered.Select(n => n.Report)], [.. ordered.Select(n => n.Told)], [.. ordered.Select(n => n.Named)], [.. ordered.Select(n => n.Even)]);
    }

    private static Dictionary<string, string> Parts(ILookup<string, (string Article, string Event, string Quote)> quotes) =>
        Rows(quotes.SelectMany(q => q).GroupBy(q => q.Event, q => q.Article, StringComparer.Ordinal));

    /// <summary>For each article of <paramref name="events"/>, given by their articles, the least of all that hang together with it by events.</summary>
    public static Dictionary<string, string> Rows(IEnumerable<IEnumerable<string>> events)
    {
        var told = events.Select(e => e.ToArray()).ToArray();
        var least = told.SelectMany(e => e).Distinct().ToDictionary(a => a, a => a, StringComparer.Ordinal);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var articles in told)
            {
                var first = articles.Select(a => least[a]).Min(StringComparer.Ordinal)!;
                foreach (var article in articles.Where(a => least[a] != first))
                {
                    least[article] = first;
                    changed = true;
                }
            }
        }
        return least;
    }

    /// <summary>Whether a row of articles is of the even half.</summary>
    public static bool IsEven(string row) => SHA256.HashData(Encoding.UTF8.GetBytes(row))[0] % 2 == 0;
}
