using System.Text;

namespace Tacitus.Coding.Places;

/// <summary>What features with one meaning have in common: "the word before", "inhabitants" ... A feature is a group and a value.</summary>
internal sealed class FeatureGroup(string name)
{
    private static int _groups;

    private readonly ulong _seed = GazetteerFormat.Hash(Encoding.UTF8.GetBytes(name + "="), GazetteerFormat.HashSeed);

    /// <summary>A small number that no other group of this process has; for caches only.</summary>
    public int Index { get; } = Interlocked.Increment(ref _groups) - 1;

    /// <summary>The name, as in the model's file.</summary>
    public string Name => name;

    /// <summary>The number of the feature with this value.</summary>
    public ulong Feature(ReadOnlySpan<byte> value) => GazetteerFormat.Hash(value, _seed);

    /// <summary>The number of the feature with this value.</summary>
    public ulong Feature(int value)
    {
        Span<byte> digits = stackalloc byte[12];
        value.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        return GazetteerFormat.Hash(digits[..written], _seed);
    }
}
