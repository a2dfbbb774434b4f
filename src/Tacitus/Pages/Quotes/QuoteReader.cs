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
        return new Quote(statement, Hide(statement.Article, Excerpt.Of(text, statement.Spans)), entry);
    }

    /// <summary><paramref name="excerpt"/> of <paramref name="article"/> without the names of private persons.</summary>
    public Excerpt Hide(string article, Excerpt excerpt) => excerpt with { Parts = [.. excerpt.Parts.Select(p => (_privacy.Hide(article, p.Text), p.Marked))] };

    /// <summary>The article of that id.</summary>
    public ArticleEntry Article(string id) => Of(id).Entry;

    private (ArticleEntry Entry, string Text) Of(string id)
    {
        if (!_articles.TryGetValue(id, out var article)) _articles[id] = article = (ledger.Articles(id).Single(), ledger.Text(id));
        return article;
    }
}
