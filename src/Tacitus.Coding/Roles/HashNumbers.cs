using System.Numerics;

namespace Tacitus.Coding.Roles;

/// <summary>Numbers for hashes, from 0 on in the order in which they are first asked for: what is known of each can then stand in an array.</summary>
internal sealed class HashNumbers
{
    private readonly uint[] _hashes;
    private readonly int[] _numbers;

    /// <summary>For no more than <paramref name="most"/> hashes.</summary>
    public HashNumbers(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)most * 2 + 1);
        (_hashes, _numbers) = (new uint[size], new int[size]);
    }

    /// <summary>How many have been asked for.</summary>
    public int Count { get; private set; }

    /// <summary>The number of <paramref name="hash"/>.</summary>
    public int Of(uint hash)
    {
        var mask = (uint)_hashes.Length - 1;
        var slot = hash & mask;
        for (; _numbers[slot] != 0; slot = slot + 1 & mask) if (_hashes[slot] == hash) return _numbers[slot] - 1;
        (_hashes[slot], _numbers[slot]) = (hash, ++Count);
        return Count - 1;
    }
}
