using System.Text.Json;

namespace Tacitus.Ledger.Sources;

/// <summary>Looks into a JSON feed (jsonfeed.org): each item is an article of its own, called by its address, or its place from 1.</summary>
internal static class JsonFeed
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        var items = Items(container, stream, out var broken);
        if (broken is not null) return [broken];
        return items.Select((item, i) => Feed.Found(container, item, i + 1));
    }

    /// <summary>The items of the feed in <paramref name="json"/>.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static List<PostedArticle> Items(ReadOnlyMemory<byte> json)
    {
        using var feed = JsonDocument.Parse(json);
        var outlet = Text(feed.RootElement, "title");
        return feed.RootElement.ValueKind == JsonValueKind.Object && feed.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(item => Read(item, outlet))]
            : [];
    }

    private static List<PostedArticle> Items(Container container, HeadStream stream, out FoundSource? broken)
    {
        broken = null;
        try
        {
            if (Limited.Read(stream, SourceFinder.MostBytes) is { } bytes) return Items(ContentKinds.WithoutMark(bytes).ToArray());
            broken = SourceFinder.TooLarge(container.Path);
        }
        catch (JsonException e)
        {
            broken = FoundSource.Lost("broken_json", container.Path, "This is not valid JSON: " + e.Message);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            broken = SourceFinder.Broken(container.Path, e);
        }
        return [];
    }

    private static PostedArticle Read(JsonElement item, string? outlet)
    {
        var markup = Text(item, "content_html");
        return new PostedArticle(
            Text(item, "title"), Text(item, "url") ?? Text(item, "external_url"), Text(item, "date_published"), outlet,
            markup ?? Text(item, "content_text") ?? Text(item, "summary"), markup is not null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!.Trim()
            : null;
}
