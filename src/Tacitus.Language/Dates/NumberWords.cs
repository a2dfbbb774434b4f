using System.Collections.Frozen;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Language.Dates;

/// <summary>Reads numbers in words, as far as dates and lengths of time use them.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Units = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9,
        ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16,
        ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30, ["fortieth"] = 40, ["fiftieth"] = 50,
        ["second"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordIndex Beginnings = new([.. Units.Keys, .. Tens.Keys, .. Ordinals.Keys, "hundred", "thousand"]);

    /// <summary>Whether a number can begin with <paramref name="word"/>.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) => Beginnings.Of(word) >= 0;

    /// <summary>Whether a number can begin with the normal form of <paramref name="token"/>.</summary>
    public static bool MayBegin(in Token token) => Beginnings.Of(token) >= 0;

    /// <summary>Reads the number that begins at item <paramref name="start"/>.</summary>
    /// <param name="items">The items of the sentence.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">The item after it.</param>
    /// <param name="value">The number.</param>
    /// <param name="ordinal">Whether it is an ordinal.</param>
    /// <returns>Whether a number begins there. "second" alone is left to the grammar, which knows the unit of time.</returns>
    public static bool Read(List<TimeItem> items, int start, out int end, out int value, out bool ordinal)
    {
        (end, value, ordinal) = (start, 0, false);
        var word = items[start].Word;
        if (word.Length == 0) return false;
        if (word != "second" && Ordinals.TryGetValue(word, out value))
        {
            (end, ordinal) = (start + 1, true);
            return true;
        }
        var total = 0;
        var group = 0;
        var any = false;
        var i = start;
        while (i < items.Count)
        {
            var w = items[i].Word;
            var glued = i == start || w == "-" || items[i].Glued == (items[i - 1].Word == "-") || items[i - 1].Word == "-" && items[i].Glued;
            if (!glued) break;
            if (Units.TryGetValue(w, out var unit) && group % 100 % 10 == 0 && (group % 100 == 0 || unit < 10 && group % 100 >= 20)) { group += unit; any = true; i++; }
            else if (Tens.TryGetValue(w, out var ten) && group % 100 == 0) { group += ten; any = true; i++; }
            else if (w == "hundred" && group is >= 0 and < 100 && (any || IsOne(items, i))) { group = Math.Max(group, 1) * 100; any = true; i++; }
            else if (w == "thousand" && group is >= 0 and < 1000 && (any || IsOne(items, i))) { total += Math.Max(group, 1) * 1000; group = 0; any = true; i++; }
            // "four and twenty" is no longer said, "twenty and four" still is.
            else if (w == "and" && any && group is >= 20 and < 100 && group % 10 == 0 && i + 2 < items.Count && Units.TryGetValue(items[i + 1].Word, out var more) && more < 10 && !items[i + 1].Glued
                && items[i + 2].Word is "hours" or "days" or "minutes" or "years" or "weeks") i++;
            else if (w == "and" && group >= 100 && i + 1 < items.Count && (Units.ContainsKey(items[i + 1].Word) || Tens.ContainsKey(items[i + 1].Word)) && !items[i + 1].Glued) i++;
            else if (w == "-" && any && group % 100 >= 20 && group % 10 == 0 && items[i].Glued && i + 1 < items.Count && items[i + 1].Glued
                && (Units.TryGetValue(items[i + 1].Word, out var next) && next < 10 || Ordinals.TryGetValue(items[i + 1].Word, out next) && next < 10)) i++;
            else if (any && group % 100 >= 20 && group % 10 == 0 && Ordinals.TryGetValue(w, out var last) && last < 10 && (w != "second" || items[i - 1].Word == "-" || IsDated(items, start, i + 1)))
            {
                group += last;
                ordinal = true;
                i++;
                break;
            }
            else break;
        }
        if (!any) return false;
        end = i;
        value = total + group;
        return true;
    }

    /// <summary>Reads a year told in two numbers ("nineteen ninety-six") at item <paramref name="start"/>.</summary>
    public static bool ReadYear(List<TimeItem> items, int start, out int end, out int year)
    {
        (end, year) = (start, 0);
        if (!Read(items, start, out var middle, out var century, out var ordinal) || ordinal || century is < 17 or > 20 || middle >= items.Count
            || items[middle].Glued || !Read(items, middle, out var last, out var rest, out ordinal) || ordinal || rest is < 10 or > 99) return false;
        (end, year) = (last, century * 100 + rest);
        return true;
    }

    // "the twenty second of June", "June twenty second": no unit of time.
    private static bool IsDated(List<TimeItem> items, int start, int end) =>
        end < items.Count && items[end].Word == "of" || start > 0 && Months.Contains(items[start - 1].Word);

    private static bool IsOne(List<TimeItem> items, int i) => i > 0 && items[i - 1].Word == "a";
}
