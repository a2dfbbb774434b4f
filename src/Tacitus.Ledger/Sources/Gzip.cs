using System.IO.Compression;

namespace Tacitus.Ledger.Sources;

/// <summary>Looks into a gzip stream, which may have several members.</summary>
internal static class Gzip
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        var name = container.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? container.Name[..^3] : container.Name;
        if (name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)) name = name[..^4] + ".tar";
        using var unpacked = new UnpackedStream(new GZipStream(stream, CompressionMode.Decompress), () => stream.Count);
        foreach (var found in SourceFinder.InStream(container with { Name = name, Depth = container.Depth + 1 }, unpacked)) yield return found;
    }
}
