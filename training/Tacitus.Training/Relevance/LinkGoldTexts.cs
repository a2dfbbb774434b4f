using System.Text.Json;
using Tacitus.Coding.Events;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relevance;

/// <summary>The short news of the half <c>dev</c> of the project's linking gold set, whose key quotes where an article tells of which event. The other half is never read.</summary>
internal static class LinkGoldTexts
{
    /// <summary>The articles in <paramref name="folder"/>; those of one event have one name, so that no fold parts them.</summary>
    public static IEnumerable<RelevanceText> Read(string folder)
    {
        var key = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "key.json"))).RootElement;
        var quotes = key.GetProperty("events").EnumerateArray().Where(IsDev).SelectMany(e => e.GetProperty("articles").EnumerateArray()
            .Select(a => (Article: Text(a, "id"), Event: Text(e, "id"), Quote: Text(a, "quote")))).ToLookup(q => q.Article, StringComparer.Ordinal);
        var quiet = key.GetProperty("quiet").EnumerateArray().Where(IsDev).Select(q => Text(q, "article")).ToHashSet(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "articles.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).Where(IsDev))
        {
            var id = Text(line, "id");
            if (!quiet.Contains(id) && !quotes.Contains(id)) continue;
            var published = PartialDate.TryParse(line.GetProperty("published").GetString() ?? "", out var date) ? new Publication(date, DateBasis.Given) : null;
            var article = ArticleReader.OfText(Text(line, "text"), published) with { Title = Text(line, "title") };
            var told = quotes[id].Select(q => (At: article.Text.IndexOf(q.Quote, StringComparison.Ordinal), q.Quote.Length)).Where(q => q.At >= 0).Select(q => new Span(q.At, q.At + q.Length)).ToList();
            yield return new RelevanceText("link-gold", quotes[id].Select(q => q.Event).Min(StringComparer.Ordinal) ?? id, article,
                (_, _, draft) => quiet.Contains(id) ? false : told.Exists(q => IsIn(q, draft)) ? true : null, (_, _) => null, !quiet.Contains(id));
        }
    }

    private static bool IsDev(JsonElement element) => Text(element, "part") == "dev";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static bool IsIn(Span quote, Draft draft) => draft.Tellings.Exists(t => t.Frame.Triggers.Any(g => quote.Overlaps(g.Span)));
}
