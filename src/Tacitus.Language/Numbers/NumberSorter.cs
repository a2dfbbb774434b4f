using System.Collections.Immutable;
using Tacitus.Language.Dates;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Numbers;

/// <summary>Says of a number what sort its own words and neighbours make it.</summary>
internal sealed class NumberSorter(NumberLexicon lexicon)
{
    /// <summary>The kind of the number at tokens <paramref name="start"/> to <paramref name="end"/> (bounds not included) of a sentence, and where its unit ends.</summary>
    public (NumberKind Kind, int End) Sort(
        string text, ReadOnlySpan<Token> tokens, int start, int end, in NumberReader.Reading number, ImmutableArray<TimeMention> times)
    {
        var length = tokens.Length;
        var glued = end < length && tokens[end].Span.Start == tokens[end - 1].Span.End;
        if (number.Age) return (NumberKind.Age, end);
        if (number.Digits && glued && tokens[end].Kind == TokenKind.Word)
        {
            if (tokens[end].Normal is "st" or "nd" or "rd" or "th") return (NumberKind.Ordinal, end + 1);
            if (tokens[end].Normal is "s") return (number.Count.Low is >= 10 and < 100 ? NumberKind.Age : NumberKind.Time, end + 1);
            if (tokens[end].Normal is "am" or "pm" or "hrs" or "h") return (NumberKind.Time, end + 1);
            if (lexicon.Forward(tokens, end, length, NumberWord.Measure) is not null) return (NumberKind.Measure, end + 1);
            return (NumberKind.Label, end + 1);
        }
        // "34- year old", "57- YEAR- OLD": wire copy with its line breaks undone.
        if (end < length && tokens[end].Normal == "-" && end + 1 < length && tokens[end + 1].Normal is "year" or "years" or "month" or "months" or "year-old")
        {
            if (tokens[end + 1].Normal == "year-old") return (NumberKind.Age, end + 2);
            if (end + 2 < length && tokens[end + 2].Normal is "old") return (NumberKind.Age, end + 3);
            if (end + 3 < length && tokens[end + 2].Normal == "-" && tokens[end + 3].Normal is "old" or "olds") return (NumberKind.Age, end + 4);
        }
        // "34-year-old", "500-pound", "30-strong"
        if (glued && tokens[end].Normal is "-" or "\u2010" or "\u2011" && end + 1 < length && tokens[end + 1].Span.Start == tokens[end].Span.End)
        {
            if (lexicon.Forward(tokens, end + 1, length, NumberWord.AgeAfter) is { } age) return (NumberKind.Age, end + 1 + age.Words.Length);
            if (tokens[end + 1].Normal is "strong" or "member" or "man" or "person") return (NumberKind.Cardinal, end + 2);
            if (tokens[end + 1].Normal is "odd") return (NumberKind.Cardinal, end + 2);
            if (lexicon.Forward(tokens, end + 1, length, NumberWord.Time) is not null) return (NumberKind.Time, end + 2);
            return (lexicon.Forward(tokens, end + 1, length, NumberWord.Measure) is null ? NumberKind.Label : NumberKind.Measure, end + 2);
        }
        // "2-1", "555-0123", "A-12"
        if (glued && tokens[end].Normal is "-" or "\u2013" or "/" && end + 1 < length && tokens[end + 1].Kind == TokenKind.Number) return (NumberKind.Label, end);
        if (number.Digits && start > 0 && tokens[start - 1].Span.End == tokens[start].Span.Start && tokens[start - 1].Kind != TokenKind.Punctuation) return (NumberKind.Label, end);
        if (number.Digits && start > 0 && tokens[start - 1].Span.End == tokens[start].Span.Start && tokens[start - 1].Normal is "-" or "/" or "#" or "." or "\u2013" or "@"
            && start > 1 && tokens[start - 2].Span.End == tokens[start - 1].Span.Start) return (NumberKind.Label, end);
        if (start > 0 && tokens[start - 1].Normal is "#") return (NumberKind.Label, end);
        if (lexicon.Backward(tokens, 0, start, NumberWord.MoneyBefore) is not null) return (NumberKind.Money, end);
        if (end < length)
        {
            if (lexicon.Forward(tokens, end, length, NumberWord.MoneyAfter) is { } money) return (NumberKind.Money, end + money.Words.Length);
            if (lexicon.Forward(tokens, end, length, NumberWord.Percentage) is { } share
                && (share.Words[0] is not "in" || number.Count.Low <= 10)) return (NumberKind.Percentage, end + share.Words.Length);
            if (lexicon.Forward(tokens, end, length, NumberWord.AgeAfter) is { } age) return (NumberKind.Age, end + age.Words.Length);
        }
        if (start > 0 && lexicon.Backward(tokens, 0, start, NumberWord.AgeBefore) is not null && number.Count.Low < 120) return (NumberKind.Age, end);
        // "who was 17 at the time"
        if (number.Digits && start > 1 && tokens[start - 1].Normal is "is" or "was" or "turned" && tokens[start - 2].Normal is "who" or "he" or "she" && number.Count.Low is > 0 and < 106
            && (end >= length || tokens[end].Kind != TokenKind.Word || FunctionWords.Contains(tokens[end].Normal))) return (NumberKind.Age, end);
        if (IsAppositiveAge(text, tokens, start, end, number) || IsSecondAge(tokens, start, number)) return (NumberKind.Age, end);
        var span = new Span(tokens[start].Span.Start, tokens[end - 1].Span.End);
        if (InTime(times, span) is { } date && !IsCountInDate(text, tokens, start, end, date)) return (NumberKind.Time, end);
        if (end < length)
        {
            if (lexicon.Forward(tokens, end, length, NumberWord.Time) is { } time) return (NumberKind.Time, end + time.Words.Length);
            if (tokens[end].Normal is "more" or "full" or "long" or "straight" or "consecutive" && lexicon.Forward(tokens, end + 1, length, NumberWord.Time) is not null) return (NumberKind.Time, end);
            if (lexicon.Forward(tokens, end, length, NumberWord.Measure) is { } unit) return (NumberKind.Measure, end + unit.Words.Length);
            if (number.Digits && number.Count.Low <= 31 && lexicon.Forward(tokens, end, length, NumberWord.Month) is not null
                && (end + 1 >= length || tokens[end].Normal is not ("may" or "march"))) return (NumberKind.Time, end);
        }
        if (number.Digits && start > 0 && IsMonth(text, tokens[start - 1]))
        {
            // "7 October 28 boats sank": after a day and a month it is a year only where nothing is counted.
            var dated = start > 1 && tokens[start - 2].Kind == TokenKind.Number;
            if (dated ? end >= length || tokens[end].Kind != TokenKind.Word || FunctionWords.Contains(tokens[end].Normal) : number.Count.Low <= 31) return (NumberKind.Time, end);
        }
        if (number.Digits && IsYear(tokens, start, end)) return (NumberKind.Time, end);
        if (number.Digits && end < length && lexicon.Forward(tokens, end + 1, length, NumberWord.LabelAfter) is not null && char.IsUpper(text[tokens[end].Span.Start])
            && number.Count.Low > 99) return (NumberKind.Label, end);
        if (lexicon.Backward(tokens, 0, start, NumberWord.LabelBefore) is { } label && !(label.Words is ["no" or "top"] && !number.Digits)) return (NumberKind.Label, end);
        if (lexicon.Backward(tokens, 0, start, NumberWord.LabelNoun) is not null && (end >= length || tokens[end].Kind != TokenKind.Word || FunctionWords.Contains(tokens[end].Normal))) return (NumberKind.Label, end);
        if (start > 1 && tokens[start - 1].Normal == "." && tokens[start - 2].Normal is "no" or "nos" or "art" && tokens[start - 1].Span.Start == tokens[start - 2].Span.End) return (NumberKind.Label, end);
        return (NumberKind.Cardinal, end);
    }

    private static readonly HashSet<string> FunctionWords = new(StringComparer.Ordinal)
    {
        "in", "on", "of", "was", "were", "and", "to", "at", "from", "which", "that", "has", "had", "is", "are", "by", "with", "for", "or", "near", "as", "after", "before",
        "but", "when", "where", "while", "into", "until", "will", "who", "through", "towards", "toward", "during",
    };

    // "Dara Melin, 34, was": a number alone between commas (or bracketed) after a name.
    private static bool IsAppositiveAge(string text, ReadOnlySpan<Token> tokens, int start, int end, in NumberReader.Reading number)
    {
        if (!number.Digits || number.Count.Low is < 1 or > 105 || end - start != 1 || start < 2) return false;
        if (end < tokens.Length && text[tokens[end].Span.Start] is not (',' or ')' or '.' or ';')) return false;
        if (text[tokens[start - 1].Span.Start] is not (',' or '(')) return false;
        var before = tokens[start - 2];
        // "Dara Melin, 34," and "his son, 15,": a name or one person's noun stands before.
        return before.Kind == TokenKind.Word && (char.IsUpper(text[before.Span.Start])
            || before.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.X && !before.Normal.EndsWith('s') && end < tokens.Length && start > 2 && tokens[start - 3].Kind == TokenKind.Word);
    }

    // "the brothers, aged 44 and 31,"
    private static bool IsSecondAge(ReadOnlySpan<Token> tokens, int start, in NumberReader.Reading number) =>
        start > 2 && number.Digits && number.Count.Low < 120 && tokens[start - 1].Normal is "and" or "or" or "to" && tokens[start - 2].Kind == TokenKind.Number && tokens[start - 3].Normal is "aged" or "ages";

    // "a toll of 12 may rise", "on 23 September 28 boats sank": the date reaches too far.
    private static bool IsCountInDate(string text, ReadOnlySpan<Token> tokens, int start, int end, Span time)
    {
        if (end >= tokens.Length) return false;
        if (tokens[end].Normal is "may" or "march" && char.IsLower(text[tokens[end].Span.Start]) && tokens[end].Tag is PartOfSpeech.Aux or PartOfSpeech.Verb && start > 0 && tokens[start - 1].Normal is "of") return true;
        return tokens[end - 1].Span.End == time.End && start > 1 && tokens[start].Span.Length <= 3 && tokens[start - 2].Kind == TokenKind.Number && tokens[end].Tag == PartOfSpeech.Noun;
    }

    private static Span? InTime(ImmutableArray<TimeMention> times, Span span)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < times.Length && times[low].Span.Contains(span) ? times[low].Span : null;
    }

    private bool IsMonth(string text, in Token token) =>
        token.Kind == TokenKind.Word && lexicon.Single(token.Normal, NumberWord.Month) is not null
        && (token.Normal is not ("may" or "march" or "mar" or "sept" or "dec" or "jan") || char.IsUpper(text[token.Span.Start]));

    // Four plain digits from 1900 to 2099 are a year unless people follow.
    private static bool IsYear(ReadOnlySpan<Token> tokens, int start, int end)
    {
        var digits = tokens[start].Normal;
        if (end - start != 1 || digits.Length != 4 || !(digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal))) return false;
        if (start > 0 && tokens[start - 1].Normal is "in" or "since" or "of" or "from" or "until" or "by" or "during" or "early" or "late" or "mid" or "year" or "to" or "before" or "after" or ",") return true;
        return end >= tokens.Length || tokens[end].Normal is not "people" && !(tokens[end].Normal.Length > 4 && tokens[end].Normal.EndsWith('s'));
    }
}
