using System.Collections.Frozen;
using Tacitus.Coding.Actors;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Counts;

/// <summary>Names and abbreviations of armed groups, by which a sentence says whose members it counts: "65 members of the Azure Path".</summary>
internal static class ArmedNames
{
    private const int MostWords = 3;

    private static readonly Lazy<FrozenSet<string>> Names = new(Read);

    /// <summary>Whether such a name ends before token <paramref name="end"/> of <paramref name="s"/>, and begins at <paramref name="first"/> or later.</summary>
    public static bool EndsAt(TollSentence s, int first, int end)
    {
        if (!Lasts.Value.Contains(s[end - 1])) return false;
        var words = "";
        for (var k = end - 1; k >= first && end - k <= MostWords; k--)
        {
            words = words.Length == 0 ? s[k] : s[k] + " " + words;
            if (Names.Value.Contains(words)) return true;
        }
        return false;
    }

    // Most groups end with no such word.
    private static readonly Lazy<FrozenSet<string>> Lasts = new(() => Names.Value.Select(n => n[(n.LastIndexOf(' ') + 1)..]).ToFrozenSet(StringComparer.Ordinal));

    // A short name counts only where it is written as an abbreviation, for "is" and "eta" are words.
    private static FrozenSet<string> Read() => ActorLexicon.Default.Actors.Where(a => a.Actor.Kind == ActorKind.ArmedGroup && !a.IsChannel)
        .SelectMany(a => a.Actor.Names).Select(n => n.Name).Where(n => n.Length > 2 && (n.Contains(' ', StringComparison.Ordinal) || n.Length > 3 && n.All(char.IsUpper)))
        .Select(n => n.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
}
