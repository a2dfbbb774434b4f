using Tacitus.Ledger.Fetching;

namespace Tacitus.Ledger.Sources;

/// <summary>Looks into a web archive, as Common Crawl makes them: each page that a server answered with is an article, called by its address.</summary>
internal static class Warc
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        var records = new WarcReader(stream);
        while (true)
        {
            var (found, isEnd) = Next(container, records);
            if (found is not null) yield return found;
            if (isEnd) yield break;
        }
    }

    private static (FoundSource? Found, bool IsEnd) Next(Container container, WarcReader records)
    {
        try
        {
            while (records.Next() is { } record)
            {
                if (!IsPage(record)) continue;
                var path = container.Member(record.Address!);
                if (records.Block(SourceFinder.MostBytes) is not { } block) return (SourceFinder.TooLarge(path, isPart: true), false);
                FoundSource? broken = null;
                var body = record.Type == "response" ? Answer(path, block, out broken) : block;
                if (broken is not null) return (broken, false);
                if (body is not { Length: > 0 } page) continue;
                var given = container.Given with { Url = container.Given.Url ?? WebAddress.WithoutTracking(record.Address!) };
                return ((container with { Given = given }).Article(path, page), false);
            }
            return (null, true);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return (SourceFinder.Broken(container.Path, e), true);
        }
    }

    // What a server answered, what was fetched by other ways, and texts made from pages (WET); not what was asked or noted.
    private static bool IsPage(WarcRecord record) => record.Address is not null && record.Type switch
    {
        "response" => record.MediaType == "application/http" && record.Address.StartsWith("http", StringComparison.OrdinalIgnoreCase),
        "resource" or "conversion" => IsText(record.MediaType),
        _ => false,
    } && !record.Address.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(string media) => media is "text/html" or "application/xhtml+xml" or "text/plain";

    private static ReadOnlyMemory<byte>? Answer(string path, byte[] block, out FoundSource? broken)
    {
        broken = null;
        if (HttpMessage.Parse(block) is not { Status: 200 } message || !IsText(message.MediaType)) return null;
        try
        {
            if (message.Content(SourceFinder.MostBytes) is { } content) return content;
            broken = SourceFinder.TooLarge(path);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            broken = FoundSource.Lost("damaged_answer", path, $"The answer of the server is damaged ({e.Message.TrimEnd('.')}); the others were read.");
        }
        return null;
    }
}
