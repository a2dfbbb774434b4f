using System.Collections.Immutable;

namespace Tacitus.Training.Roles;

/// <summary>What a key says of what an event was aimed at.</summary>
/// <param name="Targets">The names of its targets, all that are right parted by bars, each with its kind; null where the key tells none.</param>
/// <param name="Site">The words for its site; null where it has none.</param>
/// <param name="HasSite">Whether the key tells of sites at all.</param>
internal sealed record AimKey(ImmutableArray<(string Name, string? Kind)> Targets, string? Site, bool HasSite)
{
    /// <summary>The index of the target that a noun and the words with it name; -1 when they name none.</summary>
    public int TargetOf(string head, string words)
    {
        for (var t = 0; t < Targets.Length; t++) if (Names(Targets[t].Name, head, words)) return t;
        return -1;
    }

    /// <summary>Whether the words name the site.</summary>
    public bool IsSite(string head, string words) => Site is not null && Names(Site, head, words);

    // The noun itself, or all words of a name ("Anton Velm" for "Mayor Anton Velm").
    internal static bool Names(string wanted, string head, string words) => wanted.Split('|').Any(w =>
    {
        var own = SameName.Content(w).ToHashSet(StringComparer.Ordinal);
        return own.Count > 0 && (SameName.Content(head).Any(own.Contains) || own.IsSubsetOf(SameName.Content(words)));
    });
}
