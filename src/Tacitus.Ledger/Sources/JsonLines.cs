namespace Tacitus.Ledger.Sources;

/// <summary>Reads JSON lines: each line is an article of its own, called by the number of the line.</summary>
internal static class JsonLines
{
    public static IEnumerable<FoundSource> Find(Container container, HeadStream stream)
    {
        var lines = new LineReader(stream, SourceFinder.MostBytes);
        while (true)
        {
            ReadOnlyMemory<byte>? line = null;
            FoundSource? broken = null;
            try
            {
                if (!lines.TryRead(out var read)) yield break;
                line = read;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                broken = SourceFinder.Broken(container.Path, e);
            }
            if (broken is not null)
            {
                yield return broken;
                yield break;
            }
            var path = container.Member(FormattableString.Invariant($"{lines.Number}"));
            if (lines.WasTooLong) yield return SourceFinder.TooLarge(path, isPart: true);
            else if (line!.Value.Span.IsEmpty) continue;
            else if (!ContentKinds.IsJsonObject(line.Value.Span)) yield return FoundSource.Lost("broken_json", path, "This line is not a JSON object; the others were read.");
            else yield return container.Article(path, line.Value);
        }
    }
}
