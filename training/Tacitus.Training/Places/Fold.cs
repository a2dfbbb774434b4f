using System.Text;
using Tacitus.Coding.Places;

namespace Tacitus.Training.Places;

/// <summary>Parts of a set for cross-validation, by the hash of an article's id.</summary>
internal static class Fold
{
    /// <summary>The part, of <paramref name="parts"/>, that the article <paramref name="id"/> belongs to.</summary>
    public static int Of(string id, int parts) =>
        (int)(GazetteerFormat.FilterBit(GazetteerFormat.Hash(Encoding.UTF8.GetBytes(id), GazetteerFormat.HashSeed), false, 0, 1000) % (uint)parts);
}
