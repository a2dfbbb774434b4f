using System.Collections.Frozen;

namespace Tacitus.Inquiry.Wording;

/// <summary>Whether the source that an article gives for its words can stand in a sentence of ours.</summary>
internal static class SpeakerName
{
    private static readonly FrozenSet<string> Speakers = new[]
    {
        "official", "officials", "police", "ministry", "minister", "government", "authorities", "analyst", "analysts", "expert", "experts", "witness", "witnesses", "spokesman", "spokeswoman",
        "spokesperson", "court", "prosecutors", "prosecutor", "army", "military", "detectives", "investigators", "doctors", "hospital", "hospitals", "rescuers", "residents", "survivors",
        "coroner", "judge", "mayor", "governor", "president", "embassy", "intelligence", "diplomats", "researchers", "agency", "group", "militia", "organisation", "organization", "relatives",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Asides = [", a ", ", an ", ", the "];

    /// <summary>
    /// <paramref name="source"/> when it is a name or somebody who speaks; null for "he", "we", and for what was taken for a speaker and is none
    /// ("the assault on its account").
    /// </summary>
    public static string? Of(string? source)
    {
        // "Orla Kesh of the Harbour Institute, a research group": who he is stands before what that is.
        foreach (var aside in Asides) if (source?.IndexOf(aside, StringComparison.Ordinal) is > 0 and var at) source = source[..at];
        var words = source?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var first = words.Length > 1 && words[0] is "the" or "The" or "a" or "an" or "A" or "An" ? 1 : 0;
        if (words.Length == 0 || words.Length > 9 || words[first].ToLowerInvariant() is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "who" or "which" or "that" or "this") return null;
        if (words.Length - first == 1 && words[first] is "group" or "militia" or "organisation" or "organization" or "agency" or "statement" or "official") return null;
        return char.IsUpper(words[first][0]) || words.Skip(first).Take(4).Any(w => Speakers.Contains(w.Trim(',', '\''))) ? Plain(words) : null;
    }

    // "The health ministry on Friday": when it was said is no part of the name.
    private static string Plain(string[] words)
    {
        var end = words.Length;
        if (end > 2 && words[end - 2] is "on" or "late" or "early" && words[end - 1].EndsWith("day", StringComparison.OrdinalIgnoreCase)) end -= 2;
        var name = string.Join(' ', words.Take(end));
        return words[0] is "The" or "A" or "An" || Speakers.Contains(words[0]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }
}
