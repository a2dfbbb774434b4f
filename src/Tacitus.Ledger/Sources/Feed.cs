using System.Xml;

namespace Tacitus.Ledger.Sources;

/// <summary>Looks into an RSS or Atom feed: each item is an article of its own, called by its address, or its place from 1.</summary>
internal static class Feed
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        using var feed = Open(container, stream, out var broken);
        while (feed is not null && Next(container, feed, out broken) is { } item) yield return Found(container, item, feed.Number);
        if (broken is not null) yield return broken;
    }

    /// <summary>The source of <paramref name="item"/>, the feed's <paramref name="number"/>th.</summary>
    public static FoundSource Found(Container container, PostedArticle item, int number)
    {
        var path = container.Member(item.Url ?? FormattableString.Invariant($"{number}"));
        if (item.Text is null) return FoundSource.Lost("no_text", path, "The feed holds no text of this article. Give its address, and the page itself is read.");
        var bytes = item.ToBytes();
        return bytes.Length > SourceFinder.MostBytes ? SourceFinder.TooLarge(path) : container.Article(path, bytes);
    }

    private static FeedReader? Open(Container container, HeadStream stream, out FoundSource? broken)
    {
        broken = null;
        try
        {
            return new FeedReader(stream);
        }
        catch (Exception e) when (e is XmlException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            broken = Broken(container, e);
            return null;
        }
    }

    private static PostedArticle? Next(Container container, FeedReader feed, out FoundSource? broken)
    {
        broken = null;
        try
        {
            return feed.TryRead(out var item) ? item : null;
        }
        catch (Exception e) when (e is XmlException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            broken = Broken(container, e);
            return null;
        }
    }

    private static FoundSource Broken(Container container, Exception e) => e is XmlException
        ? FoundSource.Lost("broken_feed", container.Path, $"The feed is not well-formed ({e.Message.TrimEnd('.')}); what stands before was read.")
        : SourceFinder.Broken(container.Path, e);
}
