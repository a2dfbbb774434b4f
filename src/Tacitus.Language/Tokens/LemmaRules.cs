namespace Tacitus.Language.Tokens;

/// <summary>The rules that lead regular English forms back to their lemma.</summary>
internal static class LemmaRules
{
    /// <summary>The lemma of the verb form <paramref name="form"/>; among the candidates the first that <paramref name="isVerb"/> knows.</summary>
    public static string Verb(string form, Func<string, bool> isVerb)
    {
        if (isVerb(form) && !(form.EndsWith("ed", StringComparison.Ordinal) || form.EndsWith("ing", StringComparison.Ordinal))) return form;
        string? guess = null;
        foreach (var candidate in Candidates(form))
        {
            if (isVerb(candidate)) return candidate;
            guess ??= candidate;
        }
        return isVerb(form) ? form : guess ?? form;
    }

    /// <summary>The lemma of the noun form <paramref name="form"/>.</summary>
    public static string Noun(string form)
    {
        if (form.Length > 4 && form.EndsWith("men", StringComparison.Ordinal)) return form[..^2] + "an";
        if (form.Length < 4 || form[^1] != 's' || form[^2] is 's' or 'u' or 'i' or '\'') return form;
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4) return form[..^3] + "y";
        if (form.EndsWith("es", StringComparison.Ordinal) && EndsIn(form, "sses", "xes", "zzes", "uses", "ches", "shes") && form is not ("uses" or "causes" or "clauses" or "houses" or "excuses" or "abuses")) return form[..^2];
        return form[..^1];
    }

    private static IEnumerable<string> Candidates(string form)
    {
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4) yield return form[..^3] + "y";
        else if (form.EndsWith('s') && !form.EndsWith("ss", StringComparison.Ordinal) && form.Length > 3)
        {
            if (EndsIn(form, "ches", "shes", "sses", "xes", "zzes")) yield return form[..^2];
            yield return form[..^1];
            if (form.EndsWith("es", StringComparison.Ordinal)) yield return form[..^2];
        }
        else if (form.EndsWith("ied", StringComparison.Ordinal) && form.Length > 4)
        {
            yield return form[..^3] + "y";
            yield return form[..^1];
        }
        else if (form.EndsWith("ed", StringComparison.Ordinal) && form.Length > 3)
        {
            foreach (var stem in Stems(form[..^2])) yield return stem;
        }
        else if (form.EndsWith("ing", StringComparison.Ordinal) && form.Length > 4)
        {
            if (form.EndsWith("ying", StringComparison.Ordinal) && form.Length == 5) yield return form[..^4] + "ie";
            foreach (var stem in Stems(form[..^3])) yield return stem;
        }
    }

    // "rap" of "raped", "bomb" of "bombed", "gunn" of "gunned". A stem with two vowels before its end, or two consonants, took no e.
    private static IEnumerable<string> Stems(string stem)
    {
        var doubled = stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('a' or 'e' or 'i' or 'o' or 'u');
        var single = stem.Length > 2 && !IsVowel(stem[^1]) && IsVowel(stem[^2]) && !IsVowel(stem[^3]);
        if (doubled)
        {
            if (stem[^1] is 'l' or 's' or 'f' or 'z') yield return stem;
            yield return stem[..^1];
            yield return stem;
        }
        else if (single || stem.Length > 0 && stem[^1] is 'v' or 'c' or 'g' or 's' or 'u' or 'z' || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("tl", StringComparison.Ordinal))
        {
            yield return stem + "e";
            yield return stem;
        }
        else
        {
            yield return stem;
            yield return stem + "e";
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool EndsIn(string form, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings) if (form.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
