using System.Numerics;

namespace Tacitus.Language.Reading.Patterns;

/// <summary>A set of characters as far as patterns tell them apart at little cost: ASCII, and the dashes, quotation marks and dots that news is full of; all others are one.</summary>
internal readonly record struct CharacterMask(ulong Low, ulong High, ulong Marks)
{
    /// <summary>The place of all characters that have none of their own.</summary>
    public const int Other = Ascii + Last - FirstMark + 1;

    /// <summary>The last character that has a place of its own.</summary>
    public const char Last = '\u2026';

    private const int Ascii = 128;
    private const char FirstMark = '\u2010';

    /// <summary>The characters that have places of their own, in order.</summary>
    public static readonly char[] Known = [.. Enumerable.Range(0, Ascii).Concat(Enumerable.Range(FirstMark, Last - FirstMark + 1)).Select(c => (char)c)];

    /// <summary>How many places it has.</summary>
    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High) + BitOperations.PopCount(Marks);

    /// <summary>How many letters and digits of ASCII it has.</summary>
    public int Words => BitOperations.PopCount(Low & Digits) + BitOperations.PopCount(High & Letters);

    private const ulong Digits = 0x03FF_0000_0000_0000, Letters = 0x07FF_FFFE_07FF_FFFE;

    /// <summary>The place of a character: <see cref="Other"/>, or less.</summary>
    public static int PlaceOf(char c) => c < Ascii ? c : c is >= FirstMark and <= Last ? Ascii + c - FirstMark : Other;

    /// <summary>The characters of <paramref name="text"/>.</summary>
    public static CharacterMask Of(ReadOnlySpan<char> text)
    {
        ulong low = 0, high = 0, marks = 0;
        foreach (var c in text)
        {
            if (c >= Ascii)
            {
                marks |= 1UL << PlaceOf(c) - Ascii;
                continue;
            }
            // No branch: blanks among letters come as they please.
            var (bit, isLow) = (1UL << c, (ulong)(c - 64L >> 63));
            low |= bit & isLow;
            high |= bit & ~isLow;
        }
        return new(low, high, marks);
    }

    /// <summary>The characters that <paramref name="set"/> takes, and all that have no place of their own.</summary>
    public static CharacterMask Of(CharacterSet set)
    {
        Span<char> taken = stackalloc char[Other];
        var count = 0;
        foreach (var c in Known) if (set.Contains(c)) taken[count++] = c;
        var mask = Of(taken[..count]);
        return mask with { Marks = mask.Marks | 1UL << Other - Ascii };
    }

    /// <summary>Whether it has a character of <paramref name="other"/>.</summary>
    public bool Overlaps(in CharacterMask other) => ((Low & other.Low) | (High & other.High) | (Marks & other.Marks)) != 0;

    /// <summary>The characters of either.</summary>
    public static CharacterMask operator |(in CharacterMask a, in CharacterMask b) => new(a.Low | b.Low, a.High | b.High, a.Marks | b.Marks);
}
