using System.Collections.Immutable;
using Tacitus.Language.Dates;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Numbers;

/// <summary>
/// Finds numbers in digits and words with what bounds them ("no fewer than two dozen"), and says what sort each is. Case does not matter, and a line may
/// break inside. A number too large or not whole to count people with is given only where it is money, a share, a measure or a time.
/// </summary>
internal sealed class NumberFinder
{
    private readonly NumberLexicon _lexicon = NumberLexicon.Shipped;
    private readonly NumberReader _reader = new(NumberLexicon.Shipped);
    private readonly NumberSorter _sorter = new(NumberLexicon.Shipped);

    /// <summary>The numbers of <paramref name="article"/> in order of reading; they do not overlap.</summary>
    public ImmutableArray<NumberMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<TimeMention> times)
    {
        var numbers = ImmutableArray.CreateBuilder<NumberMention>();
        foreach (var sentence in sentences)
        {
            var words = tokens.AsSpan()[sentence.FirstToken..sentence.EndToken];
            var free = 0;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Kind == TokenKind.Punctuation || words[i].Kind == TokenKind.Word && !MayBegin(words[i])) continue;
                if (TryRead(article.Text, words, i, free, times, out var start, out var end, out var count, out var kind))
                {
                    numbers.Add(new NumberMention(new Span(words[start].Span.Start, words[end - 1].Span.End), sentence.Index, count, kind));
                    i = end - 1;
                    free = end;
                }
            }
        }
        return numbers.DrainToImmutable();
    }

    // Whether a number can begin with the word: most words are in no list, and have no parts that are.
    private bool MayBegin(in Token word) => _lexicon.Begins(word) || word.Normal is "a" or "an" or "between" || word.Normal.Contains('-', StringComparison.Ordinal);

    private bool TryRead(
        string text, ReadOnlySpan<Token> words, int at, int free, ImmutableArray<TimeMention> times, out int start, out int end, out Count count, out NumberKind kind)
    {
        (start, end, count, kind) = (at, at, default, NumberKind.Cardinal);
        if (_lexicon.Forward(words, at, words.Length, NumberWord.Ordinal) is { } ordinal)
        {
            // "second" is a time after a number, which took it already; here it is a place in an order.
            (end, count, kind) = (at + 1, Count.Exactly(Math.Max(1, OrdinalValue(ordinal))), NumberKind.Ordinal);
            return true;
        }
        if (_lexicon.Forward(words, at, words.Length, NumberWord.Before) is not null) return false;
        if (_lexicon.Forward(words, at, words.Length, NumberWord.None) is { } none && !IsNumbering(text, words, at + none.Words.Length))
        {
            (end, count) = (at + none.Words.Length, Count.None);
            return end < words.Length || none.Words is not ["no"];
        }
        if (!_reader.TryRead(words, at, words.Length, out var reading)) return false;
        (kind, end) = _sorter.Sort(text, words, at, reading.End, reading, times);
        if (kind == NumberKind.Cardinal && _lexicon.Forward(words, at, words.Length, NumberWord.Fraction) is { } fraction && fraction.Words.Length >= reading.End - at && IsFraction(words, at))
            (kind, end) = (NumberKind.Percentage, at + fraction.Words.Length);
        if (reading.Large && kind is NumberKind.Cardinal or NumberKind.Label) return false;
        count = reading.Count;
        if (!reading.IsNumber) return true;
        Bound(words, free, ref start, ref end, ref count);
        return true;
    }

    // The bound that stands outermost wins: "at least some 30" is at least 30.
    private void Bound(ReadOnlySpan<Token> words, int free, ref int start, ref int end, ref Count count)
    {
        CountBound? bound = null;
        while (_lexicon.Backward(words, free, start, NumberWord.Before) is { } before)
        {
            bound = before.Bound;
            start -= before.Words.Length;
        }
        if (bound is null && end < words.Length && _lexicon.Forward(words, end, words.Length, NumberWord.After) is { } after)
        {
            // "the number rose to 40 at least 12 of them": the bound belongs to the next number.
            var next = end + after.Words.Length;
            if (!(after.Words is ["at", "least"] or ["at", "most"] or ["plus"] && next < words.Length && words[next].Kind == TokenKind.Number))
            {
                bound = after.Bound;
                end = next;
            }
        }
        if (bound is { } b) count = Apply(b, count);
    }

    private static Count Apply(CountBound bound, Count count) => bound switch
    {
        _ when count.Bound == CountBound.None => count,
        CountBound.AtLeast => Count.AtLeast(count.Low),
        CountBound.MoreThan => count.Low == int.MaxValue ? Count.AtLeast(count.Low) : Count.MoreThan(count.Low),
        CountBound.UpTo => Count.UpTo(count.High ?? count.Low),
        _ when count.Bound == CountBound.Between => count,
        CountBound.About => Count.About(Math.Min(count.Low, int.MaxValue / 2)),
        CountBound.FewerThan => Count.FewerThan(count.Low),
        _ => count,
    };

    private static bool IsFraction(ReadOnlySpan<Token> words, int at) => words[at].Normal.Length > 3 || words[at].Normal is "one" or "two";

    // "no. 4", "No 4": the number follows.
    private static bool IsNumbering(string text, ReadOnlySpan<Token> words, int next)
    {
        if (next >= words.Length) return false;
        if (text[words[next].Span.Start] == '.') next++;
        return next < words.Length && words[next].Kind == TokenKind.Number && words[next - 1].Normal is "." or "no";
    }

    private static int OrdinalValue(NumberPhrase ordinal) => Array.IndexOf(OrdinalOrder, ordinal.Words[0]) is var at and >= 0 and < 20 ? at + 1 : ordinal.Words[0] switch
    {
        "thirtieth" => 30,
        "fortieth" => 40,
        "fiftieth" => 50,
        _ => 100,
    };

    private static readonly string[] OrdinalOrder =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];
}
