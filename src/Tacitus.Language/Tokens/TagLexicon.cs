namespace Tacitus.Language.Tokens;

/// <summary>Which tags a word may have, by the hash of its normal form: for each word a class, for each class its commonest tag and the set of its tags.</summary>
internal sealed class TagLexicon
{
    private readonly uint[] _keys;
    private readonly ushort[] _classes;
    private readonly uint _mask;

    /// <summary>A lexicon of words that are given by hash, with the class of each (from 1).</summary>
    public TagLexicon(ReadOnlySpan<uint> hashes, ReadOnlySpan<ushort> classes)
    {
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        _keys = new uint[slots];
        _classes = new ushort[slots];
        _mask = (uint)slots - 1;
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = hashes[i] & _mask;
            while (_classes[slot] != 0) slot = slot + 1 & _mask;
            _keys[slot] = hashes[i];
            _classes[slot] = classes[i];
        }
    }

    /// <summary>The class of the word with <paramref name="hash"/>; 0 when the lexicon does not have it.</summary>
    public ushort ClassOf(uint hash)
    {
        var slot = hash & _mask;
        while (_classes[slot] != 0)
        {
            if (_keys[slot] == hash) return _classes[slot];
            slot = slot + 1 & _mask;
        }
        return 0;
    }
}
