using System.Formats.Tar;

namespace Tacitus.Ledger.Sources;

/// <summary>Looks into a tar archive, its members as they stand (it can only be read from front to back, so side-cars in it are not asked).</summary>
internal static class Tar
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        using var reader = new TarReader(stream, leaveOpen: true);
        while (true)
        {
            var entry = Next(container, reader, out var broken);
            if (broken is not null) yield return broken;
            if (entry is null) yield break;
            var path = container.Member(entry.Name);
            if (MemberName.IsUnsafe(entry.Name))
            {
                yield return FoundSource.Lost("unsafe_name", path, "The member's name leads out of the archive; it was not read. Unpack the archive by hand if you trust it.");
                continue;
            }
            var name = Path.GetFileName(entry.Name);
            if (entry.DataStream is not { } data || MemberName.IsPassedOver(entry.Name) || SideCar.IsNamed(name)) continue;
            foreach (var found in SourceFinder.InStream(new Container(path, name, container.Given, container.Depth + 1), data)) yield return found;
        }
    }

    private static TarEntry? Next(Container container, TarReader reader, out FoundSource? broken)
    {
        broken = null;
        try
        {
            return reader.GetNextEntry();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or NotSupportedException)
        {
            broken = SourceFinder.Broken(container.Path, e as IOException ?? (Exception)new InvalidDataException(e.Message, e));
            return null;
        }
    }
}
