using System.Globalization;
using System.Text;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Actors;

/// <summary>The words of all lexicons with their numbers, and the cutting of texts and names into units.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _growing = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private WordIndex? _frozen;

    // Where units are put until it is known how many there are: one list a thread.
    [ThreadStatic]
    private static List<Unit>? _cut;

    /// <summary>The word with <paramref name="number"/>; empty for -1.</summary>
    public string this[int number] => number < 0 ? "" : _words[number];

    /// <summary>The number of a word, added when it is new.</summary>
    public int Add(string word)
    {
        if (_growing.TryGetValue(word, out var number)) return number;
        _growing.Add(word, _words.Count);
        _words.Add(word);
        return _words.Count - 1;
    }

    /// <summary>The number of a word that the lexicons have; -1 when they do not.</summary>
    public int Of(string word) => _frozen?.Of(word) ?? (_growing.TryGetValue(word, out var number) ? number : -1);

    /// <summary>The number of the normal form of <paramref name="token"/>, once the growing has ended; -1 when the lexicons do not have it.</summary>
    public int Of(in Token token) => _frozen!.Of(token);

    /// <summary>Ends the growing.</summary>
    public void Freeze() => _frozen = new WordIndex(_words);

    /// <summary>The words of a name, each added when it is new, with the words as written.</summary>
    public (int[] Words, string[] Written) Cut(string name)
    {
        var words = new List<int>();
        var written = new List<string>();
        for (var i = 0; i < name.Length;)
        {
            var end = End(name, i, out var word);
            if (word.Length > 0)
            {
                words.Add(Add(word));
                written.Add(name[i..end].Replace(".", "", StringComparison.Ordinal));
            }
            i = end;
        }
        return ([.. words], [.. written]);
    }

    /// <summary>The words of a name as <see cref="ActorText.Word(int)"/> gives those of a text.</summary>
    public static string[] CutName(string name)
    {
        var words = new List<string>();
        for (var i = 0; i < name.Length;)
        {
            var end = End(name, i, out var word);
            if (word.Length > 0) words.Add(word);
            i = end;
        }
        return [.. words];
    }

    /// <summary>The units of an article.</summary>
    public Unit[] Cut(Analysis analysis)
    {
        var text = analysis.Article.Text;
        var frozen = _frozen!;
        var units = _cut ??= [];
        units.Clear();
        var tokens = analysis.Tokens.AsSpan();
        var token = 0;
        Span<char> lower = stackalloc char[48];
        for (var s = 0; s < analysis.Sentences.Length; s++)
        {
            var sentence = analysis.Sentences[s].Span;
            for (var i = sentence.Start; i < sentence.End;)
            {
                if (char.IsWhiteSpace(text[i])) { i++; continue; }
                var end = EndOfRun(text, i);
                while (token < tokens.Length && tokens[token].Span.End <= i) token++;
                var length = 0;
                var ascii = end - i <= lower.Length;
                for (var k = i; k < end && ascii; k++)
                {
                    if (text[k] is '.' or '\'' or '\u2019') continue;
                    ascii = text[k] < 0x80;
                    lower[length++] = char.ToLowerInvariant(text[k]);
                }
                if (ascii)
                {
                    if (length > 0 && Canonical(lower[..length]) is var canonical && !canonical.IsEmpty)
                    {
                        // Most units are tokens, whose hash is known: written without marks, they are cut to the same letters.
                        var isToken = token < tokens.Length && tokens[token].Span == new Span(i, end) && canonical.Length == end - i && canonical.SequenceEqual(tokens[token].Normal);
                        units.Add(new Unit(isToken ? frozen.Of(tokens[token]) : frozen.Of(canonical), i, end, CaseOf(text, i, end), s, token));
                    }
                }
                else
                {
                    End(text, i, out var word);
                    if (word.Length > 0) units.Add(new Unit(frozen.Of(word), i, end, CaseOf(text, i, end), s, token));
                }
                i = end;
            }
        }
        return [.. units];
    }

    /// <summary>The case of the letters in a range.</summary>
    public static Letters CaseOf(string text, int start, int end)
    {
        int upper = 0, lower = 0;
        var first = false;
        for (var i = start; i < end; i++)
        {
            if (char.IsUpper(text[i]))
            {
                first |= upper + lower == 0;
                upper++;
            }
            else if (char.IsLower(text[i])) lower++;
            else if (char.IsLetter(text[i])) { first |= upper + lower == 0; upper++; }
        }
        return upper + lower == 0 ? Letters.None : lower == 0 ? Letters.Upper : upper == 0 ? Letters.Lower : first && upper == 1 ? Letters.Capital : Letters.Mixed;
    }

    // The end of the unit that starts at i, and its canonical word; the word is empty for blanks, dashes and apostrophes.
    private static int End(string text, int i, out string word)
    {
        var end = EndOfRun(text, i);
        var folded = new StringBuilder(end - i);
        foreach (var c in text[i..end].Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '.' or '\'' or '\u2019') continue;
            folded.Append(char.ToLowerInvariant(c));
        }
        word = Canonical(folded.ToString()).ToString();
        return end;
    }

    private static int EndOfRun(string text, int i)
    {
        if (!IsPart(text[i])) return i + 1;
        var start = i;
        while (i < text.Length)
        {
            if (IsPart(text[i])) i++;
            else if (text[i] is '\'' or '\u2019' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsPossessive(text, i)) i++;
            else if (text[i] == '.' && IsInitials(text, start, i) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && (i + 2 >= text.Length || !char.IsLetter(text[i + 2]))) i++;
            else break;
        }
        if (i < text.Length && text[i] == '.' && IsInitials(text, start, i) && i - start > 1) i++;
        return i;
    }

    private static bool IsPart(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsPossessive(string text, int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    private static bool IsInitials(string text, int start, int stop)
    {
        if (!char.IsUpper(text[start])) return false;
        for (var i = start; i < stop; i++)
        {
            if ((i - start) % 2 == 0 != char.IsLetter(text[i])) return false;
        }
        return (stop - start) % 2 == 1;
    }

    // Marks that names have inside stay; blanks, dashes and quotes go. Plurals and spellings that names vary in are folded.
    private static ReadOnlySpan<char> Canonical(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && !char.IsLetterOrDigit(word[0])) return word[0] is '(' or ')' or '[' or ']' or ',' or '&' or '.' or ':' or ';' or '"' or '\u201c' or '\u201d' or '?' or '!' ? word : default;
        return word switch
        {
            "peoples" or "workers" or "brigades" or "forces" or "battalions" or "martyrs" or "tigers" or "commandos" => word[..^1],
            "organisation" => "organization",
            "defence" => "defense",
            "mujahedeen" or "mujahidin" or "mujahedin" or "mujahadeen" or "mujaheddin" => "mujahideen",
            _ => word,
        };
    }
}
