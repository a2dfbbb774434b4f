using System.Collections.Frozen;
using System.Globalization;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>Reads the ages of people that a text tells: "a 16-year-old girl", "the three-year-old", "Dan Ostrik, 34, was", "aged 9".</summary>
internal static class AgeReader
{
    private static readonly FrozenDictionary<ulong, int> Words = new[]
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    }.Select((w, i) => (Hash: WordTable.Hash(w), Number: i + 1)).ToFrozenDictionary(w => w.Hash, w => w.Number);

    private static readonly ulong Year = WordTable.Hash("year");
    private static readonly ulong Years = WordTable.Hash("years");
    private static readonly ulong Old = WordTable.Hash("old");
    private static readonly ulong Aged = WordTable.Hash("aged");
    private static readonly ulong Age = WordTable.Hash("age");

    /// <summary>The ages in <paramref name="text"/> at <paramref name="spans"/>, in order, each once.</summary>
    public static IEnumerable<int> Read(string text, ReadOnlySpan<Span> spans)
    {
        var ages = new SortedSet<int>();
        foreach (var span in spans)
        {
            var (last, previous) = (0UL, default(WordAt));
            int? number = null;
            foreach (var word in WordReader.Read(text, span))
            {
                if (word.Hash == Old && (last == Year || last == Years) && number is { } years) ages.Add(years);
                if (word.Hash != Year && word.Hash != Years) number = NumberOf(text, word);
                if (number is { } n && word.HasDigit && (last == Aged || last == Age || IsBetweenCommas(text, previous, word))) ages.Add(n);
                (last, previous) = (word.Hash, word);
            }
        }
        return ages;
    }

    private static int? NumberOf(string text, WordAt word) =>
        word.HasDigit ? word.End - word.Start <= 2 && int.TryParse(text.AsSpan(word.Start, word.End - word.Start), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null
        : Words.TryGetValue(word.Hash, out var told) ? told : null;

    private static bool IsBetweenCommas(string text, WordAt previous, WordAt word) =>
        previous.End > 0 && previous.End + 2 == word.Start && text[previous.End] == ',' && word.End < text.Length && text[word.End] is ',' or ':' or '.';
}
