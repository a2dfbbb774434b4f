using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Persons;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>links</c> task: which articles of a collection are mainly about the same event.</summary>
internal static class LinksPredictor
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var lines = JsonLines.Read(path)
            .Select(l => (Id: l["id"]!.ToString(), Published: l["published"]?.GetValue<string>(), Title: l["title"]?.GetValue<string>(), Text: l["text"]!.GetValue<string>()))
            .ToImmutableArray();
        var events = Link([.. lines.Select(l => Read(l.Id, l.Published, l.Title, l.Text))]);
        return lines.Select((l, i) => JsonLines.Write(new JsonObject { ["id"] = l.Id, ["event"] = events[i] }));
    }

    /// <summary>The article of one input.</summary>
    public static Article Read(string id, string? published, string? title, string text) =>
        ArticleReader.OfText(text, TimesPredictor.Published(published)) with { Id = StableId.Of("a", id), Title = title };

    /// <summary>For each article the event that it is mainly about: the first report of that event's reports.</summary>
    public static ImmutableArray<string> Link(ImmutableArray<Article> articles) => Link(articles, new Linker());

    /// <summary>The same by <paramref name="linker"/>.</summary>
    public static ImmutableArray<string> Link(ImmutableArray<Article> articles, Linker linker)
    {
        var linked = linker.Link([.. Code(articles)], []);
        var events = linked.Clusters.SelectMany(c => c.Select(r => (r, Event: c[0]))).ToDictionary(c => c.r, c => c.Event, StringComparer.Ordinal);
        return [.. articles.Select(a => events[linked.MainReport[a.Id]])];
    }

    /// <summary>The articles coded. One in which no event was found is linked by its words alone.</summary>
    public static ImmutableArray<CodedArticle> Code(ImmutableArray<Article> articles)
    {
        var analyser = new Analyser();
        var coder = new Coder(new PartReader(), countsAccidents: true);
        return [.. articles.AsParallel().AsOrdered().Select(a => Told(coder.Code(analyser.Analyse(a))))];
    }

    private static CodedArticle Told(CodedArticle article) => article.Reports.Length > 0 ? article : article with
    {
        Reports = [new Report(StableId.Of("r", article.Article.Id), article.Article.Id, new Span(0, 0), Narration.Lead, [], [])],
    };
}
