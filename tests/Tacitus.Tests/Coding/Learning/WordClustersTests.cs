using System.IO.Compression;
using Tacitus.Coding.Learning;
using Tacitus.Language.Tokens;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Learning;

public class WordClustersTests
{
    [Fact]
    public void Reading_gives_what_was_written()
    {
        // Zero, the last number, and words that would lie in the same place of the table.
        var written = new SortedDictionary<uint, (ushort Wide, ushort Middle, ushort Narrow)>
        {
            [0] = (1, 2, 3), [7] = (4, 5, 6), [7 + (1 << 10)] = (7, 8, 9), [7 + (1 << 20)] = (128, 512, 2048), [uint.MaxValue] = (1, 1, 1),
        };
        var read = Read(written);
        foreach (var (word, clusters) in written) Assert.Equal(((uint)clusters.Wide, (uint)clusters.Middle, (uint)clusters.Narrow), read.Of(word));
    }

    [Fact]
    public void A_word_that_was_not_written_has_no_cluster()
    {
        var read = Read(new() { [7] = (4, 5, 6), [7 + (1 << 10)] = (7, 8, 9) });
        Assert.Equal(default, read.Of(0));
        Assert.Equal(default, read.Of(7 + (1 << 20)));
        Assert.Equal(default, Read([]).Of(7));
        Assert.Equal(default, Of("zorvelquim"));
    }

    [Theory]
    [InlineData("burned", "torched", Width.Middle)]
    [InlineData("burned", "burnt", Width.Narrow)]
    [InlineData("kidnapped", "abducted", Width.Narrow)]
    [InlineData("grenade", "rocket", Width.Narrow)]
    [InlineData("monday", "tuesday", Width.Narrow)]
    [InlineData("nigeria", "kenya", Width.Middle)]
    [InlineData("killed", "murdered", Width.Middle)]
    [InlineData("soldiers", "police", Width.Wide)]
    public void Words_used_alike_share_a_cluster(string word, string other, Width width)
    {
        Assert.NotEqual(0u, At(width, word));
        Assert.Equal(At(width, word), At(width, other));
    }

    [Theory]
    [InlineData("burned", "monday")]
    [InlineData("kidnapped", "church")]
    [InlineData("grenade", "market")]
    [InlineData("killed", "said")]
    [InlineData("soldiers", "nigeria")]
    [InlineData("red", "kenya")]
    public void Words_used_otherwise_share_none(string word, string other)
    {
        foreach (var width in Enum.GetValues<Width>()) Assert.NotEqual(At(width, word), At(width, other));
    }

    [Fact]
    public void Case_and_accents_do_not_matter()
    {
        var clusters = PlainText.Analyse("Abducted ABDUCTED abducted ábducted").Tokens.Select(t => WordClusters.Shipped.Of(Hash32.Of(t.Normal))).ToList();
        Assert.Equal(4, clusters.Count);
        Assert.NotEqual(default, Assert.Single(clusters.Distinct()));
    }

    [Fact]
    public void Clusters_of_another_version_are_refused()
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)))
        {
            writer.Write(2);
            writer.Write(0);
        }
        stream.Position = 0;
        Assert.Contains("version", Assert.Throws<InvalidDataException>(() => WordClusters.Read(stream)).Message, StringComparison.Ordinal);
    }

    public enum Width { Wide, Middle, Narrow }

    private static uint At(Width width, string word)
    {
        var (wide, middle, narrow) = Of(word);
        return width switch { Width.Wide => wide, Width.Middle => middle, _ => narrow };
    }

    private static (uint Wide, uint Middle, uint Narrow) Of(string word) => WordClusters.Shipped.Of(Hash32.Of(word));

    private static WordClusters Read(SortedDictionary<uint, (ushort, ushort, ushort)> clusters)
    {
        var stream = new MemoryStream();
        WordClusters.Write(stream, clusters);
        return WordClusters.Read(new MemoryStream(stream.ToArray()));
    }
}
