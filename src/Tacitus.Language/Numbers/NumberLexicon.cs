using System.Globalization;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Counts;

namespace Tacitus.Language.Numbers;

/// <summary>The phrases of <c>numbers.lexicon</c> by their first (or, for what stands before a number, last) word.</summary>
internal sealed class NumberLexicon
{
    private readonly WordIndex _first, _last;
    private readonly NumberPhrase[][] _byFirst, _byLast;

    private NumberLexicon(List<NumberPhrase> phrases)
    {
        (_first, _byFirst) = Index(phrases, p => p.Words[0]);
        (_last, _byLast) = Index(phrases, p => p.Words[^1]);
    }

    /// <summary>The lexicon as shipped.</summary>
    public static NumberLexicon Shipped { get; } = Read(LexiconFile.Embedded(typeof(NumberLexicon).Assembly, "Numbers.numbers.lexicon"));

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <exception cref="LexiconException">A section or entry is not known.</exception>
    public static NumberLexicon Read(LexiconFile file)
    {
        var phrases = new List<NumberPhrase>();
        foreach (var section in file.Sections)
        {
            var kind = Kind(file, section);
            foreach (var entry in section.Entries)
            {
                var words = entry.Text.Split(' ');
                long value = 0;
                if (kind is NumberWord.Number or NumberWord.Scale)
                {
                    if (words.Length < 2 || !long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out value))
                        throw new LexiconException(file.Name, entry.Line, $"'{entry.Text}' needs a value at its end");
                    words = words[..^1];
                }
                var bound = kind is NumberWord.Before or NumberWord.After ? Bound(file, section) : CountBound.Exactly;
                phrases.Add(new NumberPhrase([.. words.Select(Tokenizer.Normalize)], kind, value, bound, kind == NumberWord.Vague ? Vague(file, section) : default));
            }
        }
        return new NumberLexicon(phrases);
    }

    /// <summary>Whether a phrase of any kind begins with <paramref name="token"/>.</summary>
    public bool Begins(in Token token) => _first.Of(token) >= 0;

    /// <summary>The longest phrase of one of <paramref name="kinds"/> that starts at <paramref name="start"/> and ends before <paramref name="end"/>.</summary>
    public NumberPhrase? Forward(ReadOnlySpan<Token> tokens, int start, int end, params ReadOnlySpan<NumberWord> kinds)
    {
        if (start >= end || _first.Of(tokens[start]) is not (>= 0 and var at)) return null;
        foreach (var phrase in _byFirst[at])
        {
            if (!kinds.Contains(phrase.Kind) || start + phrase.Words.Length > end) continue;
            var same = true;
            for (var i = 1; i < phrase.Words.Length && same; i++) same = tokens[start + i].Normal == phrase.Words[i];
            if (same) return phrase;
        }
        return null;
    }

    /// <summary>The longest phrase of one of <paramref name="kinds"/> that ends before <paramref name="end"/> and starts at or after <paramref name="first"/>.</summary>
    public NumberPhrase? Backward(ReadOnlySpan<Token> tokens, int first, int end, params ReadOnlySpan<NumberWord> kinds)
    {
        if (end <= first || _last.Of(tokens[end - 1]) is not (>= 0 and var at)) return null;
        foreach (var phrase in _byLast[at])
        {
            if (!kinds.Contains(phrase.Kind) || end - phrase.Words.Length < first) continue;
            var same = true;
            for (var i = 1; i < phrase.Words.Length && same; i++) same = tokens[end - 1 - i].Normal == phrase.Words[^(i + 1)];
            if (same) return phrase;
        }
        return null;
    }

    /// <summary>The number or scale word that <paramref name="word"/> is alone; null when it is none.</summary>
    public NumberPhrase? Single(ReadOnlySpan<char> word, NumberWord kind)
    {
        if (_first.Of(word) is not (>= 0 and var at)) return null;
        foreach (var phrase in _byFirst[at]) if (phrase.Kind == kind && phrase.Words.Length == 1) return phrase;
        return null;
    }

    private static (WordIndex Words, NumberPhrase[][] Phrases) Index(List<NumberPhrase> phrases, Func<NumberPhrase, string> key)
    {
        var groups = phrases.GroupBy(key, StringComparer.Ordinal).ToArray();
        return (new WordIndex(groups.Select(g => g.Key)), [.. groups.Select(g => g.OrderByDescending(p => p.Words.Length).ToArray())]);
    }

    private static NumberWord Kind(LexiconFile file, LexiconSection section) => (section.Name, section.Arguments.FirstOrDefault()) switch
    {
        ("number", _) => NumberWord.Number,
        ("scale", _) => NumberWord.Scale,
        ("vague", _) => NumberWord.Vague,
        ("none", _) => NumberWord.None,
        ("before", _) => NumberWord.Before,
        ("after", _) => NumberWord.After,
        ("ordinal", _) => NumberWord.Ordinal,
        ("fraction", _) => NumberWord.Fraction,
        ("percentage", _) => NumberWord.Percentage,
        ("money", "before") => NumberWord.MoneyBefore,
        ("money", "after") => NumberWord.MoneyAfter,
        ("measure", _) => NumberWord.Measure,
        ("time", _) => NumberWord.Time,
        ("month", _) => NumberWord.Month,
        ("age", "before") => NumberWord.AgeBefore,
        ("age", "after") => NumberWord.AgeAfter,
        ("label", "before") => NumberWord.LabelBefore,
        ("label", "noun") => NumberWord.LabelNoun,
        ("label", "after") => NumberWord.LabelAfter,
        _ => throw new LexiconException(file.Name, section.Line, $"there is no section [{section.Name} {section.Arguments.FirstOrDefault()}]"),
    };

    private static CountBound Bound(LexiconFile file, LexiconSection section) =>
        section.Arguments is [var code] && Code.TryParse<CountBound>(code, out var bound)
            ? bound : throw new LexiconException(file.Name, section.Line, "the heading names a bound");

    private static Count Vague(LexiconFile file, LexiconSection section) => section.Arguments.FirstOrDefault() switch
    {
        "several" => Count.Several,
        "dozens" => Count.Dozens,
        "hundreds" => Count.Hundreds,
        "thousands" => Count.Thousands,
        "tens_of_thousands" => new Count(20_000, null, CountBound.Thousands),
        "hundreds_of_thousands" => new Count(200_000, null, CountBound.Thousands),
        "millions" => new Count(2_000_000, null, CountBound.Thousands),
        "unknown" => Count.Unknown,
        _ => throw new LexiconException(file.Name, section.Line, "the heading names a vague number"),
    };
}
