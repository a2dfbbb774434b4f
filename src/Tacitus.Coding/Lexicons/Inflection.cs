namespace Tacitus.Coding.Lexicons;

/// <summary>The regular forms of English words, so that a lexicon need not list them.</summary>
internal static class Inflection
{
    /// <summary>The base form of a verb with its -s, -ed and -ing forms.</summary>
    public static string[] OfVerb(string verb)
    {
        if (verb.EndsWith('e')) return [verb, verb + "s", verb + "d", verb[..^1] + "ing"];
        if (verb.EndsWith('y') && verb.Length > 2 && !IsVowel(verb[^2])) return [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        var stem = Doubles(verb) ? verb + verb[^1] : verb;
        return [verb, verb + (IsSibilant(verb) ? "es" : "s"), stem + "ed", stem + "ing"];
    }

    /// <summary>The singular of a noun with its plural.</summary>
    public static string[] OfNoun(string noun) =>
        noun.EndsWith('y') && noun.Length > 2 && !IsVowel(noun[^2]) ? [noun, noun[..^1] + "ies"] : [noun, noun + (IsSibilant(noun) ? "es" : "s")];

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsSibilant(string word) => word[^1] is 's' or 'x' or 'z' || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal);

    // One syllable, one vowel, one final consonant: stab, stabbed. "kidnap" is doubled by half of the papers and listed in both forms.
    private static bool Doubles(string verb)
    {
        if (verb.Length is < 3 or > 5 || IsVowel(verb[^1]) || verb[^1] is 'w' or 'x' or 'y' || !IsVowel(verb[^2])) return false;
        for (var i = 0; i < verb.Length - 2; i++) if (IsVowel(verb[i])) return false;
        return true;
    }
}
