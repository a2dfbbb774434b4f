using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Places;

/// <summary>Reads events with their places: MUC-4's templates, the Gun Violence Database, and the parts of the project's own gold set that may be learned from.</summary>
internal static partial class PlacedEvents
{
    private static readonly string[] Told =
        ["INCIDENT: INSTRUMENT ID", "PERP: INDIVIDUAL ID", "PHYS TGT: ID", "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "PERP: ORGANIZATION ID"];

    /// <summary>The templates of <c>muc4/documents.jsonl</c> that state a place and take words from the text.</summary>
    public static IEnumerable<PlacedEvent> ReadMuc(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            foreach (var template in root.GetProperty("templates").EnumerateArray())
            {
                var places = Values(template, "INCIDENT: LOCATION").Where(v => v is not ("*" or "-")).SelectMany(Alternatives).Where(p => p.Length > 0).ToImmutableArray();
                var told = Told.SelectMany(slot => Values(template, slot)).SelectMany(v => Quoted().Matches(v).Select(m => m.Groups[1].Value)).Distinct().ToImmutableArray();
                if (places.Length > 0 && told.Length > 0)
                    yield return new PlacedEvent("muc4", root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, told, places);
            }
        }
    }

    /// <summary>The articles of <c>gvdb/dev.tsv</c> that name a city.</summary>
    public static IEnumerable<PlacedEvent> ReadGvdb(string path)
    {
        foreach (var fields in File.ReadLines(path).Skip(1).Select(l => l.Split('\t')).Where(f => f.Length >= 5))
        {
            using var document = JsonDocument.Parse(fields[4]);
            var city = document.RootElement.GetProperty("date-and-time").GetProperty("city").GetProperty("value").GetString()!.Trim();
            if (city.Length is > 0 and < 40) yield return new PlacedEvent("gvdb", fields[0], fields[3], [], [["", city]]);
        }
    }

    /// <summary>The events of the parts of <c>bench/gold</c> that may be learned from which have a place; its country is given by its code.</summary>
    public static IEnumerable<PlacedEvent> ReadGold(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.gold.json").Where(p => GoldParts.Settled.Contains(Path.GetFileName(p)[0], StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path.Replace(".gold.json", ".txt", StringComparison.Ordinal)).ReplaceLineEndings("\n");
            foreach (var told in JsonNode.Parse(File.ReadAllText(path))!["events"]!.AsArray())
            {
                if (told!["place"] is not JsonObject place || (string?)place["country"] is not { Length: > 0 } country || (string?)place["name"] is not { } names) continue;
                var quotes = told["quotes"]!.AsObject().Where(q => q.Key != "place").SelectMany(q => q.Value!.AsArray()).Select(q => string.Join(' ', ((string)q!).Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
                yield return new PlacedEvent("gold", Path.GetFileName(path), text, [.. quotes.Distinct()], [.. names.Split('|').Select(n => (int?)place["precision"] >= 6 ? [country] : ImmutableArray.Create(country, n))]);
            }
        }
    }

    // "(EL SALVADOR: X (CITY)) / (EL SALVADOR)" are two places that both count; "X (CITY) - Y (CITY)" is between two, either of which counts.
    private static IEnumerable<ImmutableArray<string>> Alternatives(string value)
    {
        foreach (var place in value.Split(" / "))
        {
            var parts = place.Trim().TrimStart('?').Trim().Split(": ").Select(p => Kind().Replace(p.Trim().TrimStart('('), "").Trim().TrimEnd(')')).ToArray();
            if (parts[^1].Contains(" - ", StringComparison.Ordinal))
                foreach (var end in parts[^1].Split(" - ")) yield return [.. parts[..^1], Kind().Replace(end, "").Trim()];
            else
                yield return [.. parts];
        }
    }

    private static IEnumerable<string> Values(JsonElement template, string slot) =>
        template.TryGetProperty(slot, out var values) ? values.EnumerateArray().Select(v => v.GetString()!) : [];

    [GeneratedRegex("\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@" \([^()]*\)\)*", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
