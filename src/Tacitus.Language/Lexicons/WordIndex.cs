using System.Numerics;
using System.Runtime.InteropServices;

namespace Tacitus.Language.Lexicons;

/// <summary>
/// The places of words in a list. Each word of a text is looked for in dozens of lists and stands in few: what a word looks like by its length and its first and last
/// letters tells most that do not, without a look at the words themselves. Safe to share between threads.
/// </summary>
public sealed class WordIndex
{
    // Bits for each word: of the words that are in no list one in so many is taken for one that may be.
    private const int Spread = 16;

    private readonly ulong[] _may;
    private readonly (uint Look, int Place)[] _slots;
    private readonly string[] _words;

    /// <summary>An index of <paramref name="words"/>, each of which stands there once.</summary>
    public WordIndex(IEnumerable<string> words)
    {
        _words = [.. words];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, _words.Length * 2));
        _may = new ulong[Math.Max(1, size / 2 * Spread / 64)];
        _slots = new (uint, int)[size];
        for (var i = 0; i < _words.Length; i++)
        {
            var look = LookOf(_words[i]);
            _may[look / 64 & _may.Length - 1] |= 1UL << (int)(look & 63);
            var slot = look >> 8 & size - 1;
            for (; _slots[slot].Place != 0; slot = slot + 1 & size - 1)
                if (_words[_slots[slot].Place - 1] == _words[i]) throw new ArgumentException($"'{_words[i]}' stands there twice", nameof(words));
            _slots[slot] = (look, i + 1);
        }
    }

    /// <summary>The place of <paramref name="word"/>, from 0; -1 when the list does not have it.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        var look = LookOf(word);
        if ((_may[look / 64 & _may.Length - 1] >> (int)(look & 63) & 1) == 0) return -1;
        for (var slot = look >> 8 & _slots.Length - 1; ; slot = slot + 1 & _slots.Length - 1)
        {
            var (at, place) = _slots[slot];
            if (place == 0) return -1;
            if (at == look && word.SequenceEqual(_words[place - 1])) return place - 1;
        }
    }

    private static uint LookOf(ReadOnlySpan<char> word)
    {
        ulong first, last;
        if (word.Length >= 4)
        {
            first = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word));
            last = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word[^4..]));
        }
        else
        {
            if (word.Length == 0) return 0;
            (first, last) = (word[0] | (ulong)word[word.Length / 2] << 16, word[^1]);
        }
        var look = (first + (uint)word.Length) * 0x9E3779B97F4A7C15UL ^ BitOperations.RotateLeft(last * 0xC2B2AE3D27D4EB4FUL, 31);
        look = (look ^ look >> 29) * 0xBF58476D1CE4E5B9UL;
        return (uint)(look >> 32);
    }
}
