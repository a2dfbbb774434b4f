using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SharpCompress.Readers;
using Tacitus.Bench.Predict;
using Tacitus.Language.Reading;
using Tacitus.Language.Reading.Cleaning;

namespace Tacitus.Bench.Quality.Text;

/// <summary>
/// Scores the reading of <c>html/trafilatura-pages.tar.xz</c>: strings that the text of a page must and must not have, as trafilatura scores itself
/// (a string that must be there and is, is right; one that must not and is, is found in error), blanks made equal.
/// </summary>
internal static class TextScorer
{
    public static IEnumerable<Figure> Score(string data) => Figure.PrecisionRecallF("text", [.. Read(data).Select(p => Strings(p.Wanted, p.Got))]);

    /// <summary>What the data want of each page, what the product reads of it, and whether the date that they want stands anywhere on it.</summary>
    internal static ImmutableArray<(JsonObject Wanted, JsonObject Got, bool IsDateStated)> Read(string data)
    {
        var folder = Directory.CreateTempSubdirectory("tacitus-pages-").FullName;
        try
        {
            Unpack(Path.Combine(data, "html", "trafilatura-pages.tar.xz"), folder);
            var reader = new ArticleReader();
            return
            [
                .. JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "evaldata.json")))!.AsObject().Select(p => (Address: p.Key, Wanted: p.Value!.AsObject()))
                    .AsParallel().AsOrdered().Select(page => Read(reader, folder, page.Address, page.Wanted)),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The words that <paramref name="page"/> has under <paramref name="name"/>, blanks made equal; empty when it has none.</summary>
    internal static string Text(JsonObject page, string name) =>
        page[name] is { } value && value.GetValueKind() == JsonValueKind.String ? Plain(value.GetValue<string>()).Trim() : "";

    private static double[] Strings(JsonObject wanted, JsonObject got)
    {
        var text = Plain(got["text"]!.GetValue<string>());
        var with = wanted["with"]!.AsArray();
        var right = with.Count(s => text.Contains(Plain(s!.GetValue<string>()), StringComparison.Ordinal));
        var wrong = wanted["without"]!.AsArray().Count(s => text.Contains(Plain(s!.GetValue<string>()), StringComparison.Ordinal));
        return [right, right + wrong, with.Count];
    }

    // Soft hyphens and the like show nothing and are left out of clean text.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                if (!Glyphs.ShowNothing(c, ' ')) plain.Append(c);
            }
            else if (plain.Length == 0 || plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString();
    }

    private static (JsonObject Wanted, JsonObject Got, bool IsDateStated) Read(ArticleReader reader, string folder, string address, JsonObject wanted)
    {
        var path = PathOf(folder, wanted);
        return (wanted, TextPredictor.Line(reader, path), StatedDate.IsIn(File.ReadAllText(path), address, Text(wanted, "date")));
    }

    private static string PathOf(string folder, JsonObject wanted)
    {
        var file = wanted["file"]!.GetValue<string>();
        var path = Path.Combine(folder, "eval", file);
        return File.Exists(path) ? path : Path.Combine(folder, "cache", file);
    }

    private static void Unpack(string archive, string folder)
    {
        using var stream = File.OpenRead(archive);
        using var reader = ReaderFactory.OpenReader(stream);
        while (reader.MoveToNextEntry())
        {
            if (reader.Entry.IsDirectory) continue;
            var path = Path.Combine(folder, reader.Entry.Key!);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            reader.WriteEntryTo(file);
        }
    }
}
