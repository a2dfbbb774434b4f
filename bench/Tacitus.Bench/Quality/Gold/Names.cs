using System.Globalization;
using System.Text;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>When two names, as people write them, are held to be of the same thing.</summary>
internal static class Names
{
    private static readonly HashSet<string> Small = ["the", "a", "an", "of", "and", "in", "at", "on", "for", "al", "el", "its", "his", "their"];

    /// <summary>Whether one of the two is the other or a part of it, word by word; a bar parts names of the same thing.</summary>
    public static bool Same(string wanted, string found) => wanted.Split('|').Any(w => found.Split('|').Any(f =>
    {
        var (left, right) = (" " + string.Join(' ', Words(w)) + " ", " " + string.Join(' ', Words(f)) + " ");
        return left.Length > 2 && right.Length > 2 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }));

    /// <summary>Whether the two share a word of content, be it in the plural.</summary>
    public static bool Share(string wanted, string found) => wanted.Split('|').Any(w => Content(w).Overlaps(Content(found)));

    private static HashSet<string> Content(string name) => [.. Words(name).Where(w => w.Length > 2).Select(w => w.Length > 3 && w[^1] == 's' ? w[..^1] : w)];

    private static IEnumerable<string> Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(c is 'ı' ? 'i' : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Small.Contains(w));
    }
}
