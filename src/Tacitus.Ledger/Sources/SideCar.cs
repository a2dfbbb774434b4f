using System.Text.Json;
using Tacitus.Model.Dates;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Sources;

/// <summary>
/// A file <c>NAME.meta.json</c> (or <c>NAME.txt.meta.json</c>) beside <c>NAME.txt</c> in which the user says what he knows of the article:
/// <c>{"published": "2021-08-27", "outlet": "...", "title": "...", "url": "..."}</c>, each of them optional. A time of day is allowed and passed over.
/// </summary>
internal static class SideCar
{
    /// <summary>The most bytes that are read of one.</summary>
    public const int MostBytes = 1_000_000;

    private const string Ending = ".meta.json";

    /// <summary>Whether <paramref name="name"/> is a side-car's; those are no articles.</summary>
    public static bool IsNamed(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of the side-cars that <paramref name="path"/> may have, the more exact first.</summary>
    public static IEnumerable<string> Names(string path)
    {
        yield return path + Ending;
        var folder = path.LastIndexOf('/') + 1;
        for (var dot = path.LastIndexOf('.'); dot > folder; dot = path.LastIndexOf('.', dot - 1)) yield return path[..dot] + Ending;
    }

    /// <summary>What is said of the file at <paramref name="path"/>, by its side-car before <paramref name="given"/>, and what is wrong with the side-car.</summary>
    public static (GivenMetadata Given, Issue? Wrong) Beside(string path, GivenMetadata given)
    {
        if (Names(path).FirstOrDefault(File.Exists) is not { } sideCar) return (given, null);
        try
        {
            using var stream = File.OpenRead(sideCar);
            return Read(sideCar, Limited.Read(stream, MostBytes), given);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (given, Bad(sideCar, e.Message));
        }
    }

    /// <summary>What <paramref name="bytes"/> say before <paramref name="given"/>.</summary>
    public static (GivenMetadata Given, Issue? Wrong) Read(string path, byte[]? bytes, GivenMetadata given)
    {
        if (bytes is null) return (given, Bad(path, "it is too large"));
        try
        {
            using var json = JsonDocument.Parse(ContentKinds.WithoutMark(bytes).ToArray());
            if (json.RootElement.ValueKind != JsonValueKind.Object) return (given, Bad(path, "it is not a JSON object"));
            PartialDate? published = null;
            if (Text(json, "published") is { } written)
            {
                var day = written.IndexOf('T', StringComparison.Ordinal) is var time and > 0 ? written[..time] : written;
                if (!PartialDate.TryParse(day, out var date)) return (given, Bad(path, $"'{written}' is not a date like 2021-08-27, 2021-08 or 2021"));
                published = date;
            }
            return (new GivenMetadata(published ?? given.Published, Text(json, "outlet") ?? given.Outlet, Text(json, "title") ?? given.Title, Text(json, "url") ?? given.Url), null);
        }
        catch (JsonException e)
        {
            return (given, Bad(path, e.Message));
        }
    }

    private static string? Text(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static Issue Bad(string path, string why) => new("bad_side_car", null, path, $"This side-car was not used: {why}.");
}
