using System.Collections.Frozen;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>The words of a title that are the article's, without the name of the site that many pages put after it.</summary>
internal static class Headline
{
    private static readonly string[] Signs = [" | ", " - ", " – ", " — ", " :: "];

    // "UPDATE" or "News" before a sign is no headline.
    private const int FewestWords = 3;

    /// <summary>
    /// The span of the headline in <paramref name="title"/>: up to a sign after which only capitalised words follow ("Two shot in Ostrava - KLTV News, Weather
    /// and Sports"), where the headline itself has words in lower case; the whole title when it has no such end.
    /// </summary>
    public static Span Of(string title)
    {
        var end = title.Length;
        foreach (var sign in Signs)
        {
            for (var at = title.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = title.IndexOf(sign, at + sign.Length, StringComparison.Ordinal))
            {
                if (at >= end || !IsHeadline(title, at) || !IsName(title, at + sign.Length)) continue;
                end = at;
                break;
            }
        }
        return new Span(0, end);
    }

    private static bool IsHeadline(string title, int end)
    {
        var words = WordReader.Read(title, new Span(0, end)).ToArray();
        return words.Length >= FewestWords && words.Any(w => !w.Capital && !w.HasDigit && !Small.Contains(title[w.Start..w.End]));
    }

    private static bool IsName(string title, int start) =>
        WordReader.Read(title, new Span(start, title.Length)).All(w => w.Capital || w.HasDigit || w.End - w.Start <= 3 || IsCallSign(title, w));

    // "fox5.com", "abc13".
    private static bool IsCallSign(string title, WordAt word) => word.End + 3 < title.Length && title[word.End] == '.' && char.IsAsciiLetter(title[word.End + 1]);

    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.Ordinal, "of", "in", "on", "at", "to", "and", "the", "for", "from", "with", "by", "an", "as");
}
