using System.Globalization;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Classifying;

/// <summary>A quote of a key of the gold set: the words, and after "#" which of the places where they stand is meant.</summary>
internal static class GoldQuote
{
    /// <summary>Where <paramref name="quote"/> stands in <paramref name="article"/>; null when it does not.</summary>
    public static Span? Find(string article, string quote)
    {
        var mark = quote.LastIndexOf('#');
        var left = mark > 0 && int.TryParse(quote.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var words = left > 0 ? quote[..mark] : quote;
        var start = -1;
        for (left = Math.Max(1, left); left > 0; left--)
        {
            start = article.IndexOf(words, start + 1, StringComparison.Ordinal);
            if (start < 0) return null;
        }
        return new Span(start, start + words.Length);
    }
}
