using System.Runtime.InteropServices;

namespace Tacitus.Coding.Learning;

/// <summary>Collects the features of one text after another.</summary>
internal sealed class FeatureBuilder
{
    private readonly Dictionary<uint, (byte Family, int Count)> _features = [];

    /// <summary>The start of a feature's hash in <paramref name="family"/>, told apart by <paramref name="kind"/> from others of the family (FNV-1a, 32 bits).</summary>
    public static uint Start(byte family, char kind) => Extend(Extend(2166136261u, (char)family), kind);

    /// <summary><paramref name="hash"/> with <paramref name="part"/> added.</summary>
    public static uint Extend(uint hash, ReadOnlySpan<char> part)
    {
        foreach (var c in part) hash = Extend(hash, c);
        return Extend(hash, '\u0001');
    }

    /// <summary>Notes that the text has the feature once more.</summary>
    public void Add(byte family, uint hash)
    {
        ref var feature = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, hash, out _);
        feature = (family, feature.Count + 1);
    }

    /// <summary>Notes a feature by its name.</summary>
    public void Add(byte family, char kind, ReadOnlySpan<char> name) => Add(family, Extend(Start(family, kind), name));

    /// <summary>The features, which are then forgotten; what comes more than once counts by the logarithm.</summary>
    public FeatureVector Build()
    {
        var keys = _features.Keys.ToArray();
        Array.Sort(keys);
        var (families, values) = (new byte[keys.Length], new float[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            var (family, count) = _features[keys[i]];
            (families[i], values[i]) = (family, count == 1 ? 1 : 1 + MathF.Log(count));
        }
        _features.Clear();
        return new FeatureVector(keys, families, values);
    }

    private static uint Extend(uint hash, char c) => (hash ^ c) * 16777619u;
}
