using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Statements;

namespace Tacitus.Pages.Quotes;

/// <summary>Reads quotes, without the names of private persons. Each article is read once.</summary>
internal sealed class QuoteReader(LedgerStore ledger)
{
    private readonly Privacy _privacy = Privacy.OfArticles(ledger, names: false);
    private readonly Dictionary<string, (ArticleEntry Entry, string Text)> _articles = new(StringComparer.Ordinal);

    /// <summary>The quote of <paramref name="statement"/>.</summary>
    public Quote Read(Statement statement)
    {
        var (entry, text) = Of(statement.Article);
        return new Quote(Hide(statement), Hide(statement.Article, Excerpt.Of(text, statement.Spans)), entry);
    }

    /// <summary><paramref name="excerpt"/> of <paramref name="article"/> without the names of private persons.</summary>
    public Excerpt Hide(string article, Excerpt excerpt)
    {
        var parts = excerpt.Parts.Select(p => (Text: _privacy.Hide(article, p.Text), p.Marked)).ToArray();
        var whole = _privacy.Hide(article, string.Concat(excerpt.Parts.Select(p => p.Text)));
        // A name that is marked in part is found in the whole alone.
        return excerpt with { Parts = string.Concat(parts.Select(p => p.Text)) == whole ? [.. parts] : [(whole, false)] };
    }

    /// <summary><paramref name="quoted"/> without the names of private persons in its words and its source.</summary>
    public QuotedStatement Hide(QuotedStatement quoted) =>
        quoted with { Statement = Hide(quoted.Statement), Words = [.. quoted.Words.Select(w => _privacy.Hide(quoted.Statement.Article, w))] };

    /// <summary>The article of that id.</summary>
    public ArticleEntry Article(string id) => Of(id).Entry;

    private Statement Hide(Statement statement) =>
        statement.Attribution is { } said ? statement with { Attribution = said with { Source = _privacy.Hide(statement.Article, said.Source) } } : statement;

    private (ArticleEntry Entry, string Text) Of(string id)
    {
        if (_articles.TryGetValue(id, out var article)) return article;
        var entry = ledger.Articles(id).Single();
        return _articles[id] = (entry.Title is { } title ? entry with { Title = _privacy.Hide(id, title) } : entry, ledger.Text(id));
    }
}
