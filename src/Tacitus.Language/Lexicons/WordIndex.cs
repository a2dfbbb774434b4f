using System.Numerics;
using Tacitus.Language.Tokens;

namespace Tacitus.Language.Lexicons;

/// <summary>
/// The places of words in a list. Each word of a text is looked for in dozens of lists and stands in few: one bit of its hash tells most
/// that do not, without a look at the words themselves. Safe to share between threads.
/// </summary>
public sealed class WordIndex
{
    // Bits for each word: of the words that are in no list one in so many is taken for one that may be.
    private const int Spread = 16;

    private readonly ulong[] _may;
    private readonly (uint Hash, int Place)[] _slots;
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
            var hash = Hash32.Of(_words[i]);
            _may[hash / 64 & _may.Length - 1] |= 1UL << (int)(hash & 63);
            var slot = hash >> 8 & size - 1;
            for (; _slots[slot].Place != 0; slot = slot + 1 & size - 1)
                if (_words[_slots[slot].Place - 1] == _words[i]) throw new ArgumentException($"'{_words[i]}' stands there twice", nameof(words));
            _slots[slot] = (hash, i + 1);
        }
    }

    /// <summary>The place of the normal form of <paramref name="token"/>, from 0; -1 when the list does not have it.</summary>
    public int Of(in Token token) => MayHold(token.Hash) ? Find(token.Normal, token.Hash) : -1;

    /// <summary>The place of <paramref name="word"/>, from 0; -1 when the list does not have it.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        var hash = Hash32.Of(word);
        return MayHold(hash) ? Find(word, hash) : -1;
    }

    private bool MayHold(uint hash) => (_may[hash / 64 & _may.Length - 1] >> (int)(hash & 63) & 1) != 0;

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        for (var slot = hash >> 8 & _slots.Length - 1; ; slot = slot + 1 & _slots.Length - 1)
        {
            var (at, place) = _slots[slot];
            if (place == 0) return -1;
            if (at == hash && word.SequenceEqual(_words[place - 1])) return place - 1;
        }
    }
}
