using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Exports;

/// <summary>Spans in Unicode code points. A text without characters of two units is not even read.</summary>
internal sealed class CodePointSpans(LedgerStore ledger)
{
    private readonly HashSet<string> _wide = ledger.ArticlesWithWideCharacters();
    private readonly Dictionary<string, CodePoints> _points = new(StringComparer.Ordinal);

    /// <summary><paramref name="span"/> of <paramref name="article"/> in code points.</summary>
    public Span Of(string article, Span span)
    {
        if (!_wide.Contains(article)) return span;
        if (!_points.TryGetValue(article, out var points)) _points[article] = points = CodePoints.Of(ledger.Text(article));
        return points.At(span);
    }
}
