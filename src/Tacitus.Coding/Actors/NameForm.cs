namespace Tacitus.Coding.Actors;

/// <summary>One name of one actor, ready to be compared with units.</summary>
/// <param name="Actor">The actor's place in the lexicon.</param>
/// <param name="Written">Its words as the lexicon writes them.</param>
/// <param name="OwnCaseOnly">Whether text in one case never matches it.</param>
/// <param name="NeedsContext">Whether something else must speak for it.</param>
internal sealed record NameForm(int Actor, string[] Written, bool OwnCaseOnly, bool NeedsContext)
{
    private readonly bool _isLower = Written.All(w => Vocabulary.CaseOf(w, 0, w.Length) is Letters.Lower or Letters.None);

    /// <summary>The words as the lexicon writes them, one blank between.</summary>
    public string Text { get; } = string.Join(' ', Written);

    /// <summary>Whether it is one unit of capitals.</summary>
    public bool IsAbbreviation { get; } = Written.Length == 1 && IsShort(Written[0]);

    /// <summary>Whether the units from <paramref name="first"/> on are cased as this name is.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="units">Its units.</param>
    /// <param name="first">The unit with which the name starts.</param>
    /// <param name="oneCase">Whether the sentence is all in one case, so that case tells nothing.</param>
    public bool Fits(string text, Unit[] units, int first, bool oneCase)
    {
        if (oneCase) return !OwnCaseOnly || Written.Length == 1 && text.AsSpan(units[first].Start, units[first].End - units[first].Start).Contains('.');
        if (_isLower) return true;
        for (var i = 0; i < Written.Length; i++)
        {
            var unit = units[first + i];
            var wanted = Vocabulary.CaseOf(Written[i], 0, Written[i].Length);
            if (wanted is Letters.None or Letters.Lower) continue;
            if (IsShort(Written[i]))
            {
                if (unit.Letters == Letters.Capital && Written[i].Length >= 4 && !OwnCaseOnly && !NeedsContext) continue;
                if (!SameLetters(text, unit, Written[i])) return false;
            }
            else if (unit.Letters == Letters.Lower) return false;
        }
        return true;
    }

    private static bool IsShort(string word) => word.Length is >= 2 and <= 7 && word.Count(char.IsUpper) >= 2;

    private static bool SameLetters(string text, Unit unit, string word)
    {
        var k = 0;
        for (var i = unit.Start; i < unit.End; i++)
        {
            if (text[i] == '.') continue;
            if (k >= word.Length || text[i] != word[k] && !(char.IsUpper(text[i]) && unit.Letters == Letters.Upper && char.ToUpperInvariant(word[k]) == text[i])) return false;
            k++;
        }
        return k == word.Length;
    }
}
