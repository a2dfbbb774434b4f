using System.Collections.Frozen;
using Tacitus.Inquiry.Answers;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;

namespace Tacitus.Asking;

/// <summary>Reads from a ledger the words that statements were read from, with the sentence around them. Articles are read once; names of private persons are
/// withheld from what is quoted, unless they are asked for.</summary>
internal sealed class CitationReader(LedgerStore ledger, bool names = false)
{
    /// <summary>The most characters of a quote: public pages show no more of an article at one place.</summary>
    private const int MostQuoted = 300;

    private static readonly FrozenSet<string> Shortened = new[]
    {
        "Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cpl", "Gov", "Sen", "Rep", "Rev", "Prof", "St", "Jr", "Sr", "No", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, (CitedArticle Article, string Text, CodePoints Points)> _articles = new(StringComparer.Ordinal);
    private readonly Privacy _privacy = Privacy.OfArticles(ledger, names);
    private readonly Dictionary<string, Citation> _citations = new(StringComparer.Ordinal);

    /// <summary>The citations by statement so far.</summary>
    public IReadOnlyDictionary<string, Citation> Citations => _citations;

    /// <summary>Reads those of <paramref name="statements"/>; ids that the ledger does not hold are passed over.</summary>
    public void Read(IEnumerable<string> statements)
    {
        foreach (var id in statements)
        {
            if (_citations.ContainsKey(id) || ledger.Statement(id) is not { } quoted) continue;
            var statement = quoted.Statement;
            var (article, text, points) = ArticleOf(statement.Article);
            var words = statement.Spans[0].Cover(statement.Spans[^1]);
            _citations[id] = new Citation(statement, article, points.At(words), [.. statement.Spans.Select(s => s.In(text))], _privacy.Hide(statement.Article, Quote(text, words)));
        }
    }

    /// <summary>The sentence of <paramref name="text"/> around <paramref name="words"/>, cut to the length that may be quoted.</summary>
    internal static string Quote(string text, Span words)
    {
        var start = words.Start;
        while (start > 0 && !Ends(text, start - 1)) start--;
        var end = words.End;
        while (end < text.Length && !Ends(text, end)) end++;
        if (end < text.Length && text[end] != '\n') end++;
        while (start < words.Start && char.IsWhiteSpace(text[start])) start++;
        if (end - start > MostQuoted)
        {
            if (words.Length >= MostQuoted) return text.AsSpan(words.Start, Whole(text, words.Start + MostQuoted - 1) - words.Start).ToString().Replace('\n', ' ') + "\u2026";
            // As much before as after, at the blanks.
            var room = (MostQuoted - words.Length) / 2;
            var (from, to) = (Math.Max(start, words.Start - room), Math.Min(end, words.End + room));
            while (from > start && from < words.Start && text[from - 1] != ' ') from++;
            while (to < end && to > words.End && text[to] != ' ') to--;
            return $"{(from > start ? "\u2026" : "")}{text[from..Whole(text, to)].Trim().Replace('\n', ' ')}{(to < end ? "\u2026" : "")}";
        }
        return text[start..end].Trim().Replace('\n', ' ');
    }

    // A position that does not cut a character of two units.
    private static int Whole(string text, int position) => position < text.Length && char.IsLowSurrogate(text[position]) ? position + 1 : position;

    // The end of a line, or a mark that ends a sentence with a blank behind it; "U.S. troops" and "Gen. Mark" go on.
    private static bool Ends(string text, int at)
    {
        if (text[at] == '\n') return true;
        if (text[at] is not ('.' or '!' or '?') || at + 1 >= text.Length || !char.IsWhiteSpace(text[at + 1])) return false;
        var word = at;
        while (word > 0 && !char.IsWhiteSpace(text[word - 1])) word--;
        var before = text[word..at];
        return text[at] != '.' || !(before.Length == 1 && char.IsUpper(before[0])) && !before.Contains('.', StringComparison.Ordinal) && !Shortened.Contains(before);
    }

    private (CitedArticle Article, string Text, CodePoints Points) ArticleOf(string id)
    {
        if (_articles.TryGetValue(id, out var known)) return known;
        var entry = ledger.Articles(id).Single();
        var text = ledger.Text(id);
        var article = new CitedArticle(id, entry.Outlet, entry.Title is null ? null : _privacy.Hide(id, entry.Title), entry.Url, entry.Published?.Date, entry.Published?.Basis == DateBasis.Inferred);
        return _articles[id] = (article, text, CodePoints.Of(text));
    }
}
