using System.IO.Compression;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Sources;

/// <summary>Looks into a ZIP archive, its members in ordinal order of their names.</summary>
internal static class Zip
{
    // An archive inside another is held whole, since its directory stands at its end.
    private const int MostNestedBytes = 256_000_000;
    private const int MostMembers = 1_000_000;

    // Members may share packed bytes, so the archive as a whole is watched too.
    private const int MostRatio = 200;
    private const long Harmless = 64_000_000;

    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        using var archive = Open(container, stream, out var length, out var broken);
        if (archive is null)
        {
            yield return broken!;
            yield break;
        }
        if (archive.Entries.Any(e => e.FullName is "[Content_Types].xml" or "mimetype" or "META-INF/MANIFEST.MF"))
        {
            yield return FoundSource.Lost("not_text", container.Path, "This is a document or program packed as ZIP, not an archive of articles.");
            yield break;
        }
        long unpacked = 0;
        var sideCars = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(e => SideCar.IsNamed(e.Name))) sideCars.TryAdd(entry.FullName, entry);
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var path = container.Member(entry.FullName);
            if (MemberName.IsUnsafe(entry.FullName))
            {
                yield return FoundSource.Lost("unsafe_name", path, "The member's name leads out of the archive; it was not read. Unpack the archive by hand if you trust it.");
                continue;
            }
            if (MemberName.IsPassedOver(entry.FullName) || SideCar.IsNamed(entry.Name)) continue;
            unpacked += entry.Length;
            if (unpacked > Harmless && unpacked / MostRatio > length)
            {
                yield return FoundSource.Lost("archive_bomb", path, new ArchiveBombException().Message);
                yield break;
            }
            var given = container.Given;
            if (SideCar.Names(entry.FullName).Select(n => sideCars.GetValueOrDefault(n)).FirstOrDefault(e => e is not null) is { } sideCar)
            {
                (given, var wrong) = Read(container.Member(sideCar.FullName), sideCar, given);
                if (wrong is not null) yield return wrong;
            }
            foreach (var found in InMember(new Container(path, entry.Name, given, container.Depth + 1), entry)) yield return found;
        }
    }

    private static IEnumerable<FoundSource> InMember(Container member, ZipArchiveEntry entry)
    {
        Stream? stream = null;
        FoundSource? broken = null;
        try
        {
            stream = new UnpackedStream(entry.Open(), () => entry.CompressedLength);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or NotSupportedException)
        {
            broken = SourceFinder.Broken(member.Path, e);
        }
        if (broken is not null)
        {
            yield return broken;
            yield break;
        }
        using (stream)
        {
            foreach (var found in SourceFinder.InStream(member, stream!)) yield return found;
        }
    }

    private static (GivenMetadata Given, FoundSource? Wrong) Read(string path, ZipArchiveEntry entry, GivenMetadata given)
    {
        try
        {
            using var stream = new UnpackedStream(entry.Open(), () => entry.CompressedLength);
            var (told, wrong) = SideCar.Read(path, Limited.Read(stream, SideCar.MostBytes), given);
            return (told, wrong is null ? null : new FoundSource(path, null, [wrong]));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (given, SourceFinder.Broken(path, e));
        }
    }

    private static ZipArchive? Open(Container container, HeadStream stream, out long length, out FoundSource? broken)
    {
        (length, broken) = (stream.KnownLength, null);
        try
        {
            var source = stream.Seekable;
            if (source is null)
            {
                if (Limited.Read(stream, MostNestedBytes) is not { } bytes)
                {
                    broken = SourceFinder.TooLarge(container.Path);
                    return null;
                }
                length = bytes.Length;
                source = new MemoryStream(bytes, writable: false);
            }
            var archive = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count <= MostMembers) return archive;
            archive.Dispose();
            broken = FoundSource.Lost("archive_bomb", container.Path, new ArchiveBombException().Message);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            broken = SourceFinder.Broken(container.Path, e);
        }
        return null;
    }
}
