namespace Tacitus.Coding.Roles;

/// <summary>What features that several things to weigh share add up to in a model, kept for as long as things of the same key follow each other. Lives inside one call.</summary>
/// <typeparam name="TKey">By which it is told what they share.</typeparam>
internal sealed class SharedSums<TKey>(HashedModel model) where TKey : struct, IEquatable<TKey>
{
    private readonly int[] _sums = new int[model.Classes];
    private TKey _key;
    private bool _isKept;

    /// <summary>What they add up to for the class.</summary>
    public int this[int of] => _sums[of];

    /// <summary>Whether nothing is kept for <paramref name="key"/>: then <see cref="Take"/> is to follow.</summary>
    public bool IsNew(TKey key)
    {
        if (_isKept && _key.Equals(key)) return false;
        (_key, _isKept) = (key, true);
        return true;
    }

    /// <summary>Keeps what <paramref name="features"/> add up to, and takes them away.</summary>
    public void Take(FeatureList features)
    {
        model.Sums(features.Items, _sums);
        features.Clear();
    }
}
