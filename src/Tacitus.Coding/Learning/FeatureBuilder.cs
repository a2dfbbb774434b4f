namespace Tacitus.Coding.Learning;

/// <summary>Collects the features of one text.</summary>
internal sealed class FeatureBuilder
{
    private readonly SortedDictionary<uint, (byte Family, int Count)> _features = [];

    /// <summary>The start of a feature's hash in <paramref name="family"/>, told apart by <paramref name="kind"/> from others of the family (FNV-1a, 32 bits).</summary>
    public static uint Start(byte family, char kind) => Extend(Extend(2166136261u, (char)family), kind);

    /// <summary><paramref name="hash"/> with <paramref name="part"/> added.</summary>
    public static uint Extend(uint hash, ReadOnlySpan<char> part)
    {
        foreach (var c in part) hash = Extend(hash, c);
        return Extend(hash, '\u0001');
    }

    /// <summary>Notes that the text has the feature once more.</summary>
    public void Add(byte family, uint hash) => _features[hash] = (family, _features.GetValueOrDefault(hash).Count + 1);

    /// <summary>Notes a feature by its name.</summary>
    public void Add(byte family, char kind, ReadOnlySpan<char> name) => Add(family, Extend(Start(family, kind), name));

    /// <summary>The features; what comes more than once counts by the logarithm.</summary>
    public FeatureVector Build() => new(
        [.. _features.Keys], [.. _features.Values.Select(v => v.Family)], [.. _features.Values.Select(v => 1 + MathF.Log(v.Count))]);

    private static uint Extend(uint hash, char c) => (hash ^ c) * 16777619u;
}
