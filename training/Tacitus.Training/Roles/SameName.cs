using System.Globalization;
using System.Text;

namespace Tacitus.Training.Roles;

/// <summary>When two names are held to be of the same actor: one is the other or a part of it, word by word; a bar parts names of the same one.</summary>
internal static class SameName
{
    private static readonly HashSet<string> Small = ["the", "a", "an", "of", "and", "in", "at", "on", "for", "al", "el", "its", "his", "their"];

    /// <summary>Whether the two name the same.</summary>
    public static bool Of(string wanted, string found) => wanted.Split('|').Any(w => found.Split('|').Any(f =>
    {
        var (left, right) = (Words(w), Words(f));
        return left.Length > 2 && right.Length > 2 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }));

    /// <summary>The words of content of a name, each in the singular.</summary>
    public static IEnumerable<string> Content(string name) => Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Select(w => w.Length > 3 && w[^1] == 's' ? w[..^1] : w);

    private static string Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c is 'ı' ? 'i' : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }
        return " " + string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Small.Contains(w))) + " ";
    }
}
