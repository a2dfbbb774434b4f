using Tacitus.Coding.Learning;
using Tacitus.Language.Tokens;

namespace Tacitus.Words;

/// <summary>Writes the clusters as the program reads them.</summary>
internal static class ClusterFile
{
    /// <summary>Writes to <paramref name="path"/> for each of <paramref name="words"/> its groups, the widest first; of two words that differ by accents alone the more frequent stands for both.</summary>
    public static void Write(string path, Vocabulary words, int[][] groups)
    {
        var clusters = new SortedDictionary<uint, (ushort, ushort, ushort)>();
        // Counted from one: zero is a word that is not known.
        ushort Of(int width, int word) => (ushort)(groups[width][word] + 1);
        for (var w = 0; w < words.Count; w++) clusters.TryAdd(Hash32.Of(WordPieces.Plain(words.All[w])), (Of(0, w), Of(1, w), Of(2, w)));
        using var file = File.Create(path);
        WordClusters.Write(file, clusters);
        Progress.Tell($"{clusters.Count} words written to {path}");
    }
}
