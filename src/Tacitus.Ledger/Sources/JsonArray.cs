namespace Tacitus.Ledger.Sources;

/// <summary>Reads a JSON array of objects: each is an article of its own, called by its place from 1.</summary>
internal static class JsonArray
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        var elements = new JsonElementReader(stream, SourceFinder.MostBytes);
        while (true)
        {
            ReadOnlyMemory<byte>? element = null;
            FoundSource? broken = null;
            try
            {
                if (elements.TryRead(out var read)) element = read;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                broken = SourceFinder.Broken(container.Path, e);
            }
            if (broken is not null) yield return broken;
            if (element is null)
            {
                if (broken is null && !elements.IsClosed) yield return FoundSource.Lost("broken_json", container.Path, "The JSON array breaks off; what stands before was read.");
                yield break;
            }
            var path = container.Member(FormattableString.Invariant($"{elements.Number}"));
            if (elements.WasTooLong) yield return SourceFinder.TooLarge(path, isPart: true);
            else if (!ContentKinds.IsJsonObject(element.Value.Span)) yield return FoundSource.Lost("broken_json", path, "This element is not a JSON object; the others were read.");
            else yield return container.Article(path, element.Value);
        }
    }
}
