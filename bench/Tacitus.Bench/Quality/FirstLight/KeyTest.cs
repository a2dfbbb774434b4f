using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tacitus.Bench.Quality.FirstLight;

/// <summary>A condition of the reading key that no item, or not more than so many items, of the export may satisfy.</summary>
internal sealed class KeyTest(JsonObject export)
{
    /// <summary>What breaks <paramref name="test"/>; null when nothing does.</summary>
    public string? Violation(JsonObject test)
    {
        var conditions = (test["none_with_all"] ?? test["with_all"])!.AsArray();
        var most = test["at_most"]?.GetValue<int>() ?? 0;
        var hits = export[test["in"]!.GetValue<string>()]!.AsArray().Where(item => conditions.All(c => Holds(item!.AsObject(), c!.AsObject()))).ToArray();
        return hits.Length <= most ? null : $"{hits.Length}: {hits[0]!["summary"] ?? hits[0]!["name"] ?? hits[0]!["id"]}";
    }

    private bool Holds(JsonObject item, JsonObject condition)
    {
        var op = condition["op"]!.GetValue<string>();
        var values = Values(item, condition["field"]!.GetValue<string>()).ToArray();
        return values.Any(v => Holds(v, op, condition["value"]));
    }

    private IEnumerable<JsonNode> Values(JsonObject item, string field)
    {
        if (field == "article_path")
        {
            var article = export["articles"]!.AsArray().FirstOrDefault(a => KeyChecker.Text(a!["id"]) == KeyChecker.Text(item["article"]));
            return article?["path"] is { } path ? [path] : [];
        }
        IEnumerable<JsonNode> nodes = [item];
        foreach (var part in field.Split('.'))
        {
            nodes = nodes.SelectMany<JsonNode, JsonNode>(n => n is JsonArray array ? array.Select(e => e!) : [n])
                .Select(n => n is JsonObject o ? o[part] : null).Where(n => n is not null).Select(n => n!);
        }
        nodes = nodes.SelectMany<JsonNode, JsonNode>(n => n is JsonArray array ? array.Select(e => e!) : [n]);
        return field is "subject" or "object" ? nodes.SelectMany(Named) : nodes;
    }

    // Relations hold actor ids; the key names them.
    private IEnumerable<JsonNode> Named(JsonNode id) =>
        export["actors"]!.AsArray().FirstOrDefault(a => KeyChecker.Text(a!["id"]) == KeyChecker.Text(id))?["name"] is { } name ? [name] : [id];

    private static bool Holds(JsonNode value, string op, JsonNode? wanted)
    {
        var text = value.ToString();
        return op switch
        {
            "present" => true,
            "eq" => Equal(text, wanted),
            "ne" => !Equal(text, wanted),
            "in" => wanted!.AsArray().Any(w => Equal(text, w)),
            "not_in" => !wanted!.AsArray().Any(w => Equal(text, w)),
            "contains" => text.Contains(wanted!.ToString(), StringComparison.Ordinal),
            "contains_ci" => text.Contains(wanted!.ToString(), StringComparison.OrdinalIgnoreCase),
            "starts_with" => text.StartsWith(wanted!.ToString(), StringComparison.Ordinal),
            "matches" => Regex.IsMatch(text, wanted!.ToString(), RegexOptions.CultureInvariant),
            "lt" => Compare(text, wanted!.ToString()) < 0,
            "gt" => Compare(text, wanted!.ToString()) > 0,
            "between" => Compare(text, wanted![0]!.ToString()) >= 0 && Compare(text, wanted[1]!.ToString()) <= 0,
            _ => throw new FormatException($"The reading key has an unknown operator '{op}'"),
        };
    }

    private static bool Equal(string text, JsonNode? wanted) => string.Equals(text, wanted?.ToString(), StringComparison.OrdinalIgnoreCase);

    private static int Compare(string left, string right) =>
        double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var l) && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var r)
            ? l.CompareTo(r) : string.CompareOrdinal(left, right);
}
