using System.Collections.Immutable;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Lists;

/// <summary>Searches the ledger.</summary>
internal static class SearchReader
{
    private const int MostActors = 10, MostEvents = 10, MostArticles = 20, MostStatements = 20;

    // Characters: words that lie nearer to the first stand in one excerpt with it.
    private const int Near = 160;

    /// <summary>Searches it.</summary>
    public static SearchModel Read(PageRequest request)
    {
        var words = request.Value("q") ?? "";
        if (!words.Any(char.IsLetterOrDigit)) return new SearchModel("", [], [], 0, [], []);
        // Before anything is read: what is written later is not seen.
        LedgerStore.Index(request.Options.Ledger);
        return request.KeepPage(r => Find(r, words));
    }

    private static SearchModel Find(PageRequest request, string words)
    {
        var ledger = request.Ledger;
        var quotes = new QuoteReader(ledger);
        var marks = request.Keep("marks", ledger.Marks);
        var found = ledger.Named(new EventFilter(Words: words), marks, () => ledger.Acting(marks))!;
        var events = ledger.Events(marks.In(EventOrder.Newest).Where(i => found[i]).Take(MostEvents).Select(marks.Id).ToList()).ToList();
        var statements = ledger.SearchStatements(words, MostStatements).Select(ledger.Statement).OfType<QuotedStatement>().Select(s => s.Statement).ToList();
        var told = statements.Select(s => s.Report).OfType<string>().Select(ledger.EventOf).OfType<string>();
        var privacy = Privacy.Of(ledger, events.Select(e => e.Id).Concat(told).Distinct(StringComparer.Ordinal));
        return new SearchModel(
            words,
            [.. ledger.SearchActors(words, MostActors)],
            [.. events.Select(e => e with { Summary = privacy.Of(e.Summary, ledger.ReportsOf(e.Id)) })],
            found.Cast<bool>().Count(has => has),
            [.. ledger.SearchArticles(words, MostArticles).Select(hit => (quotes.Article(hit.Article), hit.Spans.IsEmpty ? null : quotes.Hide(hit.Article, Excerpt.Of(hit.Text, First(hit.Text, hit.Spans)))))],
            [.. statements.Where(s => privacy.Shows(s.Id)).Select(quotes.Read)]);
    }

    // Those near each other in one paragraph; in the headline, which stands above the excerpt, only where no other has them.
    private static ImmutableArray<Span> First(string text, ImmutableArray<Span> spans)
    {
        var headline = text.IndexOf('\n', StringComparison.Ordinal);
        var first = spans.FirstOrDefault(s => s.Start > headline, spans[0]);
        var end = text.IndexOf('\n', first.End) is >= 0 and var line ? line : text.Length;
        return [.. spans.Where(s => s.Start >= first.Start && s.End <= end && s.End - first.Start <= Near)];
    }
}
