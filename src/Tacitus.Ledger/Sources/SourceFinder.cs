using System.Collections.Frozen;
using System.Globalization;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Sources;

/// <summary>
/// Finds the articles in files, folders, archives (<c>.gz</c>, <c>.zip</c>, <c>.tar</c>, WARC), feeds (RSS, Atom, JSON), mails, JSON lines and JSON arrays, lazily and in a fixed order:
/// paths as given, folders and archives by ordinal name, lines as they stand. Containers are known by their content. Nothing is held but the article at hand.
/// </summary>
/// <remarks>
/// Issues that lose an input: <c>missing_path</c>, <c>unreadable</c>, <c>too_large</c>, <c>folder_loop</c>, <c>unsafe_name</c>, <c>archive_bomb</c>,
/// <c>damaged_archive</c>, <c>nested_too_deep</c>, <c>broken_json</c>, <c>broken_feed</c>, <c>broken_mail</c>, <c>damaged_answer</c>, <c>no_text</c>. Others: <c>bad_side_car</c>, <c>nothing_found</c>.
/// </remarks>
public static class SourceFinder
{
    /// <summary>The most bytes of one article: a file, a member of an archive, a line of JSON lines. Sixteen million characters of UTF-16.</summary>
    public const int MostBytes = 32_000_000;

    /// <summary>How many containers may lie in one another.</summary>
    public const int DeepestNesting = 4;

    private const int HeadLength = 1 << 16;

    // News as text and JSON packs to about a third.
    private const int UsualRatio = 3;
    private static readonly FrozenSet<string> PackedEndings = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".gz", ".tgz", ".zip");

    /// <summary>
    /// The sources under <paramref name="paths"/>. <paramref name="given"/> is said of each; a side-car file <c>NAME.meta.json</c> beside <c>NAME.txt</c>
    /// (or <c>NAME.txt.meta.json</c>) knows the article better and beats it.
    /// </summary>
    public static IEnumerable<FoundSource> Find(IEnumerable<string> paths, GivenMetadata given)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(given);
        return paths.SelectMany(path => Under(path, given));
    }

    /// <summary>The sources in <paramref name="stream"/>, which users know as <paramref name="path"/>.</summary>
    public static IEnumerable<FoundSource> Find(string path, Stream stream, GivenMetadata given) => InStream(new Container(path, Path.GetFileName(path), given, 0), stream);

    /// <summary>About how many bytes of articles lie under <paramref name="paths"/>, from the sizes of the files alone.</summary>
    public static long Estimate(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        long bytes = 0;
        foreach (var (path, issue) in paths.SelectMany(path => FolderWalker.Walk(path)))
        {
            if (issue is null && new FileInfo(path) is { Exists: true } file) bytes += PackedEndings.Contains(file.Extension) ? file.Length * UsualRatio : file.Length;
        }
        return bytes;
    }

    private static IEnumerable<FoundSource> Under(string path, GivenMetadata given)
    {
        var any = false;
        foreach (var (file, issue) in FolderWalker.Walk(path))
        {
            foreach (var found in issue is null ? InFile(file, given) : [new FoundSource(file, null, [issue])])
            {
                any = true;
                yield return found;
            }
        }
        if (!any) yield return new FoundSource(path, null, [new("nothing_found", null, path, "There is no article here, only hidden files and side-cars or nothing at all.")]);
    }

    private static IEnumerable<FoundSource> InFile(string path, GivenMetadata given)
    {
        var (told, wrong) = SideCar.Beside(path, given);
        if (wrong is not null) yield return new FoundSource(path, null, [wrong]);
        FileStream? stream = null;
        FoundSource? unreadable = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable = Unreadable(path, e);
        }
        if (unreadable is not null)
        {
            yield return unreadable;
            yield break;
        }
        using (stream)
        {
            foreach (var found in InStream(new Container(path, Path.GetFileName(path), told, 0), stream!)) yield return found;
        }
    }

    /// <summary>The sources in <paramref name="stream"/>, which is what <paramref name="container"/> names.</summary>
    internal static IEnumerable<FoundSource> InStream(Container container, Stream stream)
    {
        if (container.Depth > DeepestNesting) return [FoundSource.Lost("nested_too_deep", container.Path, string.Create(CultureInfo.InvariantCulture, $"This lies in more than {DeepestNesting} archives, one in another; unpack the outer ones."))];
        HeadStream head;
        try
        {
            head = new HeadStream(stream, HeadLength);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return [Broken(container.Path, e)];
        }
        return ContentKinds.Of(head.Head, container.Name) switch
        {
            ContentKind.Gzip => Gzip.Find(container, head),
            ContentKind.Zip => Zip.Find(container, head),
            ContentKind.Tar => Tar.Find(container, head),
            ContentKind.JsonLines => JsonLines.Find(container, head),
            ContentKind.JsonArray => JsonArray.Find(container, head),
            ContentKind.Feed => Feed.Find(container, head),
            ContentKind.JsonFeed => JsonFeed.Find(container, head),
            ContentKind.Warc => Warc.Find(container, head),
            ContentKind.Mail => Mail.Find(container, head),
            _ => [OneArticle(container, head)],
        };
    }

    /// <summary>What an exception while reading <paramref name="path"/> means.</summary>
    internal static FoundSource Broken(string path, Exception e) => e switch
    {
        ArchiveBombException => FoundSource.Lost("archive_bomb", path, e.Message),
        InvalidDataException => FoundSource.Lost("damaged_archive", path, $"The archive is damaged ({e.Message.TrimEnd('.')}); what stands before was read. Fetch or pack it again."),
        _ => Unreadable(path, e),
    };

    private static FoundSource Unreadable(string path, Exception e) => FoundSource.Lost("unreadable", path, path.Contains('\uFFFD', StringComparison.Ordinal)
        ? "The file cannot be read: its name is not UTF-8. Rename it."
        : $"The file cannot be read: {e.Message}");

    /// <summary>What is said of an article above the limit.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="isPart">Whether it is one of many of a file that holds one article a line, element or record already.</param>
    internal static FoundSource TooLarge(string path, bool isPart = false) => FoundSource.Lost("too_large", path,
        string.Create(CultureInfo.InvariantCulture, $"This is larger than {MostBytes / 1_000_000} MB, too large for one article; split it{(isPart ? "" : ", or give it as JSON lines")}."));

    private static FoundSource OneArticle(Container container, HeadStream stream)
    {
        if (stream.KnownLength > MostBytes) return TooLarge(container.Path);
        try
        {
            return Limited.Read(stream, MostBytes) is { } bytes ? container.Article(container.Path, bytes) : TooLarge(container.Path);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Broken(container.Path, e);
        }
    }
}
