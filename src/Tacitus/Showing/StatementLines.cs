using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Showing;

/// <summary>A statement in lines for a person: the value, the words around it, who says so and where.</summary>
internal sealed class StatementLines(LedgerStore ledger, Privacy privacy)
{
    private const int Around = 70;
    private readonly Dictionary<string, (ArticleEntry Entry, string Text)> _articles = new(StringComparer.Ordinal);

    /// <summary>Writes <paramref name="quoted"/>.</summary>
    public void Write(Screen screen, QuotedStatement quoted)
    {
        var s = quoted.Statement;
        if (!privacy.Shows(s))
        {
            screen.Line($"    {Privacy.Withheld}");
            return;
        }
        var (entry, text) = ArticleOf(s.Article);
        screen.Line($"    {Value(s)}");
        screen.Line($"      {privacy.Hide(s.Article, Quote(text, s.Spans[0].Cover(s.Spans[^1])))}");
        screen.Line($"      {Said(s)}{Place(entry, privacy)}");
    }

    /// <summary>Where an article comes from: outlet, date, title and id, as far as known.</summary>
    public static string Place(ArticleEntry entry, Privacy privacy)
    {
        var parts = new[] { entry.Outlet ?? entry.Paths.FirstOrDefault(), entry.Published is { } p ? p.Date + (p.Basis == DateBasis.Inferred ? " (inferred)" : "") : "no date", entry.Title is null ? null : privacy.Hide(entry.Id, entry.Title) };
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p))) + $" [{entry.Id}]";
    }

    /// <summary>The article of that id.</summary>
    public ArticleEntry EntryOf(string article) => ArticleOf(article).Entry;

    private static string Value(Statement s)
    {
        var notes = new List<string>();
        if (s.Value is CountValue count)
        {
            notes.Add(count.Population.Code);
            if (count.AsOf is { } asOf) notes.Add($"as of {asOf}");
        }
        if (s.Value is ActorValue { Qualifier: { } qualifier }) notes.Add(qualifier);
        if (s.Modality != Modality.Asserted) notes.Add(Code.Of(s.Modality));
        if (s.Derivation is not null) notes.Add(s.Derivation);
        return notes.Count == 0 ? s.Value.Text : $"{s.Value.Text} ({string.Join("; ", notes)})";
    }

    private static string Said(Statement s)
    {
        if (s.Attribution is not { } a) return "";
        var source = a.Chain.IsEmpty ? a.Source : $"{a.Source}, via {string.Join(", via ", a.Chain)}";
        return $"{source}{(a.Party ? " (a party to the conflict)" : "")} {Code.Of(a.Kind)} it; ";
    }

    private static string Quote(string text, Span span)
    {
        var start = Math.Max(0, span.Start - Around);
        var end = Math.Min(text.Length, span.End + Around);
        while (start > 0 && start < span.Start && !char.IsWhiteSpace(text[start - 1])) start++;
        while (end < text.Length && end > span.End && !char.IsWhiteSpace(text[end])) end--;
        return $"\"{(start > 0 ? "... " : "")}{text[start..span.Start]}\u00ab{text[span.Start..span.End]}\u00bb{text[span.End..end]}{(end < text.Length ? " ..." : "")}\"";
    }

    private (ArticleEntry Entry, string Text) ArticleOf(string id)
    {
        if (!_articles.TryGetValue(id, out var article)) _articles[id] = article = (ledger.Articles(id).Single(), ledger.Text(id));
        return article;
    }
}
