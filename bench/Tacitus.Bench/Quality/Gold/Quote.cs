using System.Globalization;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>Words quoted from an article by an annotator: <c>the blast</c>, or <c>the blast#2</c> for the second place where they stand.</summary>
internal static class Quote
{
    /// <summary>Where <paramref name="quote"/> stands in <paramref name="text"/>; null when it does not.</summary>
    public static Span? Find(string text, string quote)
    {
        var mark = quote.LastIndexOf('#');
        var numbered = mark > 0 && int.TryParse(quote.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        var words = numbered ? quote[..mark] : quote;
        var left = numbered ? int.Parse(quote.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        var start = -1;
        while (left-- > 0)
        {
            start = text.IndexOf(words, start + 1, StringComparison.Ordinal);
            if (start < 0) return null;
        }
        return new Span(start, start + words.Length);
    }
}
