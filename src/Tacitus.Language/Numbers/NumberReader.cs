using System.Globalization;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;

namespace Tacitus.Language.Numbers;

/// <summary>Reads one number without its bound: digits, words, vague words, ranges.</summary>
internal sealed class NumberReader(NumberLexicon lexicon)
{
    /// <summary>A number that was read.</summary>
    /// <param name="Count">Its value.</param>
    /// <param name="End">The token after its last.</param>
    /// <param name="Digits">Whether it is digits alone.</param>
    /// <param name="Large">Whether it is too large, or not whole, to count people with.</param>
    /// <param name="Age">Whether its word says that it is an age ("thirty-year-old").</param>
    internal readonly record struct Reading(Count Count, int End, bool Digits, bool Large, bool Age)
    {
        /// <summary>Whether it is one number, so that a bound can apply to it.</summary>
        public bool IsNumber => Count.Bound is CountBound.Exactly or CountBound.Between || Count == Count.None;
    }

    /// <summary>Reads the number that starts at token <paramref name="start"/>; false when none does.</summary>
    public bool TryRead(ReadOnlySpan<Token> tokens, int start, int end, out Reading reading)
    {
        if (lexicon.Forward(tokens, start, end, NumberWord.Vague) is { } vague && IsVague(tokens, start, vague, end))
        {
            reading = new Reading(vague.Count, start + vague.Words.Length, false, false, false);
            return true;
        }
        if (tokens[start].Normal == "between" && start + 3 < end && TryReadOne(tokens, start + 1, end, out var low)
            && low.End + 1 < end && tokens[low.End].Normal is "and" or "to" && TryReadOne(tokens, low.End + 1, end, out var high)
            && low.Count.Low < high.Count.Low)
        {
            reading = high with { Count = Count.Between(low.Count.Low, high.Count.Low), Digits = low.Digits && high.Digits, Large = low.Large || high.Large };
            return true;
        }
        if (!TryReadOne(tokens, start, end, out reading)) return false;
        return ReadRange(tokens, start, end, ref reading);
    }

    // "20 to 30", "20-30", "two or three"; not after "from", where the first is what the second replaced.
    private bool ReadRange(ReadOnlySpan<Token> tokens, int start, int end, ref Reading reading)
    {
        var joint = reading.End;
        if (joint + 1 >= end || reading.Age) return true;
        var mark = tokens[joint].Normal;
        var dash = tokens[joint].Kind == TokenKind.Punctuation && mark is "-" or "\u2013" or "\u2014";
        if (!dash && mark is not ("to" or "or")) return true;
        if (dash && (tokens[joint - 1].Span.End != tokens[joint].Span.Start || tokens[joint].Span.End != tokens[joint + 1].Span.Start)) return true;
        if (mark == "to" && start > 0 && tokens[start - 1].Normal is "from") return true;
        if (!TryReadOne(tokens, joint + 1, end, out var second)) return true;
        if (second.Count.Low <= reading.Count.Low || second.Large || reading.Large) return true;
        // "two or three" and "10 or 12", not "one or twenty-five".
        if (mark == "or" && second.Count.Low > 2 * reading.Count.Low + 1) return true;
        var low = reading.Count.Low;
        // "two to three thousand": the scale of the second holds for both.
        if (low < 20 && second.Count.Low >= 2000 && second.Count.Low % 1000 == 0 && second.End > joint + 2) low *= 1000;
        reading = second with { Count = Count.Between(low, second.Count.Low), Digits = reading.Digits && second.Digits };
        return true;
    }

    private bool TryReadOne(ReadOnlySpan<Token> tokens, int start, int end, out Reading reading)
    {
        reading = default;
        if (start >= end) return false;
        if (tokens[start].Kind == TokenKind.Number) return TryReadDigits(tokens, start, end, out reading);
        if (tokens[start].Kind != TokenKind.Word) return false;
        return TryReadWords(tokens, start, end, out reading);
    }

    private bool TryReadDigits(ReadOnlySpan<Token> tokens, int start, int end, out Reading reading)
    {
        reading = default;
        if (!TryParse(tokens[start].Normal, out var value)) return false;
        var next = start + 1;
        var scaled = false;
        // "a 6-lakh bounty"
        if (next + 1 < end && tokens[next].Normal == "-" && tokens[next - 1].Span.End == tokens[next].Span.Start && tokens[next].Span.End == tokens[next + 1].Span.Start
            && lexicon.Forward(tokens, next + 1, end, NumberWord.Scale) is not null) next++;
        while (next < end && lexicon.Forward(tokens, next, end, NumberWord.Scale) is { } scale && value * scale.Value <= 1e15m)
        {
            value *= scale.Value;
            next++;
            scaled = true;
        }
        var whole = value == Math.Floor(value) && value <= int.MaxValue;
        reading = new Reading(Count.Exactly(whole ? (int)value : int.MaxValue), next, !scaled, !whole, false);
        return true;
    }

    // 1,200 and 1,00,000 and 1.200 are whole; 1.5 is not; 9/11 and 10:30 are no numbers.
    private static bool TryParse(string digits, out decimal value)
    {
        value = 0;
        if (digits.AsSpan().ContainsAny('/', ':')) return false;
        var plain = digits.Replace(",", "", StringComparison.Ordinal);
        if (plain.Length is 0 or > 18) return false;
        var dot = plain.IndexOf('.', StringComparison.Ordinal);
        if (dot is > 0 and <= 3 && plain.Length - dot == 4) plain = plain.Remove(dot, 1);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private bool TryReadWords(ReadOnlySpan<Token> tokens, int start, int end, out Reading reading)
    {
        reading = default;
        long total = 0, current = -1;
        var next = start;
        var age = false;
        while (next < end)
        {
            if (age) break;
            var at = next;
            // "one hundred and five", but not "a hundred and 20".
            if (next > start && tokens[at].Normal == "and" && (total > 0 || current >= 100) && at + 1 < end
                && SmallNumber(tokens[at + 1].Normal, out _, out _)) at++;
            if (lexicon.Forward(tokens, at, end, NumberWord.Number) is { } word && word.Words.Length > 1)
            {
                if (current >= 0 || total > 0) break;
                current = word.Value;
                next = at + word.Words.Length;
                if (current == 6 && word.Words[^1] != "dozen" || word.Words[^1] is "of" or "couple" or "dozen") break;
                continue;
            }
            if (SmallNumber(tokens[at].Normal, out var value, out age))
            {
                if (current >= 0 && !(current >= 20 && current % 10 == 0 && value < 10 && current % 100 != 0) && !(current >= 100 && current % 100 == 0 && value < 100)) break;
                current = Math.Max(current, 0) + value;
                next = at + 1;
                continue;
            }
            if (at == next && lexicon.Forward(tokens, at, end, NumberWord.Scale) is { } scale)
            {
                if (current < 0) current = 1;
                if (scale.Value is 100 or 12) current *= scale.Value;
                else { total += current * scale.Value; current = -1; }
                next = at + 1;
                if (total > int.MaxValue || current > int.MaxValue) { reading = new Reading(Count.Exactly(int.MaxValue), next, false, true, false); return true; }
                continue;
            }
            if (next == start && tokens[at].Normal is "a" or "an" && lexicon.Forward(tokens, at + 1, end, NumberWord.Scale) is not null) { next++; current = 1; continue; }
            break;
        }
        if (next == start || current < 0 && total == 0) return false;
        var number = total + Math.Max(current, 0);
        reading = new Reading(Count.Exactly((int)Math.Min(number, int.MaxValue)), next, false, number > int.MaxValue, age);
        return true;
    }

    // "five", "twenty", "twenty-five", "thirty-year-old"
    private bool SmallNumber(string word, out long value, out bool age)
    {
        age = false;
        value = 0;
        var first = word.IndexOf('-', StringComparison.Ordinal);
        if (first < 0)
        {
            if (lexicon.Single(word, NumberWord.Number) is not { } plain) return false;
            value = plain.Value;
            return true;
        }
        if (lexicon.Single(word.AsSpan(0, first), NumberWord.Number) is not { } head) return lexicon.Single(word, NumberWord.Number) is { } whole && Set(whole.Value, out value);
        value = head.Value;
        var rest = word.AsSpan(first + 1);
        var second = rest.IndexOf('-');
        var unit = second < 0 ? rest : rest[..second];
        if (lexicon.Single(unit, NumberWord.Number) is { Value: < 10 } ones && head.Value is >= 20 and < 100)
        {
            value += ones.Value;
            if (second < 0) return true;
            rest = rest[(second + 1)..];
        }
        age = rest is "year-old" or "year-olds" or "month-old" or "months-old" or "day-old" or "week-old";
        return age || rest is "strong" or "man" or "member" or "person";
    }

    private static bool Set(long from, out long to) { to = from; return true; }

    // "scores" and "many" count only where something to be counted follows or they stand for it.
    private static bool IsVague(ReadOnlySpan<Token> tokens, int start, NumberPhrase phrase, int end)
    {
        var after = start + phrase.Words.Length;
        if (phrase.Words is ["scores"])
            return after < end && tokens[after].Normal is "of" or "more" or "were" or "are" or "have" or "had" or "others" or "dead" or "killed" or "wounded" or "injured" or "arrested" or "detained" or "missing"
                && (start == 0 || tokens[start - 1].Normal is not ("the" or "their" or "test" or "final"));
        if (phrase.Words is ["many"]) return (start == 0 || tokens[start - 1].Normal is not ("how" or "as" or "so" or "too"))
            && !(after < end && tokens[after].Normal is "a" or "as");
        return true;
    }
}
