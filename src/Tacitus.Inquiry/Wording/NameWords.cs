using System.Collections.Frozen;

namespace Tacitus.Inquiry.Wording;

/// <summary>Names and descriptions as articles write them, made fit for the middle of a sentence.</summary>
internal static class NameWords
{
    // A part of an abbreviation is no longer than this, and one of them has no vowel: "CPP-NPA" and not "Abu-Bakr".
    private const int LongestLetters = 4;

    private static readonly FrozenSet<string> Small = new[] { "of", "the", "and", "for", "in", "de", "la", "del", "al", "el", "ul", "bin", "ibn" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Numbers = new[]
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "scores", "hundreds", "several", "some", "many", "both", "all", "around", "about",
        "unidentified", "unknown", "armed", "masked", "our", "their", "his", "her", "its", "these", "those", "another", "a", "an", "the",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that an article has in capitals as a name is written: <c>LIWA AL-FURQAN</c> is <c>Liwa al-Furqan</c>. Abbreviations, words of fewer than <paramref name="least"/> letters or joined ones (<c>ABC-XYZ</c>), stay.</summary>
    public static string Cased(string words, int least = 6)
    {
        if (words.Any(char.IsLower) || words.Count(char.IsLetter) < least || AreLetters(words)) return words;
        var parts = words.Split(' ');
        return string.Join(' ', parts.Select((w, i) => i > 0 && Small.Contains(w.ToLowerInvariant()) ? w.ToLowerInvariant() : string.Join('-', w.Split('-').Select((p, k) =>
            (i > 0 || k > 0) && Small.Contains(p.ToLowerInvariant()) ? p.ToLowerInvariant() : p.Length == 0 ? p : p[..1] + p[1..].ToLowerInvariant()))));
    }

    private static bool AreLetters(string words) =>
        !words.Contains(' ', StringComparison.Ordinal) && words.Split('-', '/') is { Length: > 1 } parts && Array.TrueForAll(parts, p => p.Length is > 0 and <= LongestLetters) && Array.Exists(parts, p => p.Length > 1 && p.IndexOfAny(['A', 'E', 'I', 'O', 'U']) < 0);

    /// <summary>A thing or people that are no name of their own, in small letters: <c>Six engineers</c>, <c>EXPLOSIVES</c>.</summary>
    public static string Common(string words)
    {
        if (words.Length == 0) return words;
        if (!words.Any(char.IsLower) && words.Count(char.IsLetter) > 4) words = words.ToLowerInvariant();
        var first = words.Split(' ')[0];
        // Only its first letter is big, as at the start of a sentence.
        return first.Length > 1 && (Numbers.Contains(first) || !words.Contains(' ', StringComparison.Ordinal) && words.Skip(1).All(char.IsLower)) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    /// <summary>People who are only described, as an agent: <c>gunmen</c>, <c>a mob</c>, <c>a defence force</c>.</summary>
    public static string Agent(string words)
    {
        var plain = Common(words);
        if (plain.Length == 0 || plain.Skip(1).Any(char.IsUpper)) return plain;
        plain = char.ToLowerInvariant(plain[0]) + plain[1..];
        var head = plain.IndexOf(" of ", StringComparison.Ordinal) is var of and > 0 ? plain[..of] : plain;
        return IsPlural(head) || Numbers.Contains(plain.Split(' ')[0]) || plain.StartsWith("police", StringComparison.Ordinal) ? plain : Phrase.A(plain);
    }

    /// <summary>A channel by its name alone, where it has one behind what it is: <c>Telegram</c> for "short message service Telegram".</summary>
    public static string Channel(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = Array.FindIndex(parts, p => char.IsUpper(p[0]));
        return name > 0 && parts.Skip(name).All(p => char.IsUpper(p[0])) ? string.Join(' ', parts.Skip(name)) : ActorWords.Of(words, Model.Actors.ActorKind.Organisation).Name;
    }

    /// <summary>Whether a noun phrase means several.</summary>
    public static bool IsPlural(string words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return last.EndsWith("men", StringComparison.Ordinal) || last.EndsWith('s') && !last.EndsWith("ss", StringComparison.Ordinal) || last is "people" or "police" or "troops" or "children" or "mujahideen" or "cattle";
    }

    /// <summary>Whether it counts somebody or says whose they are, which is no target by itself: <c>Six engineers</c>, <c>our five engineers</c>.</summary>
    public static bool IsCounted(string words) => words.Length > 0 && (char.IsAsciiDigit(words[0]) || Numbers.Contains(words.Split(' ')[0]) && !words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) && !words.StartsWith("an ", StringComparison.OrdinalIgnoreCase));
}
