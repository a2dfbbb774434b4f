using System.Globalization;
using System.Text;
using Tacitus.Coding.Actors;

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

    /// <summary>Whether the two are the same, or names that the lexicon has of one actor: "Daesh" and "Islamic State".</summary>
    public static bool SameActor(string wanted, string found) => Same(wanted, found) || wanted.Split('|').Any(w => IdsOf(w) is { Count: > 0 } ids && found.Split('|').Any(f => IdsOf(f).Overlaps(ids)));

    // The actors of each name in the lexicon, by its words.
    private static readonly Lazy<ILookup<string, string>> Known = new(() => ActorLexicon.Default.Actors.SelectMany(a => a.Actor.Names.Select(n => n.Name).Append(a.Actor.Name).Select(n => (Name: string.Join(' ', Words(n)), a.Id)))
        .Where(n => n.Name.Length > 0).Distinct().ToLookup(n => n.Name, n => n.Id, StringComparer.Ordinal));

    private static HashSet<string> IdsOf(string name) => [.. Known.Value[string.Join(' ', Words(name))]];

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
