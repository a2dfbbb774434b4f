using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Tacitus.Language.Reading.Html;

/// <summary>What a page says in JSON-LD about the article on it (schema.org's <c>NewsArticle</c> and its kin).</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Published">When it was published, as written.</param>
/// <param name="Publisher">The name of who published it.</param>
/// <param name="Url">Where.</param>
/// <param name="Modified">When it was last changed, as written.</param>
/// <param name="Authors">The names of who wrote it.</param>
internal sealed record LinkedData(string? Headline, string? Published, string? Publisher, string? Url, string? Modified, ImmutableArray<string> Authors)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Whether it is said of a text; else of the page, a film in it, a product.</summary>
    public bool IsText { get; private init; }

    /// <summary>Nothing said.</summary>
    public static LinkedData None { get; } = new(null, null, null, null, null, []);

    /// <summary>Reads the scripts of the page under <paramref name="root"/>; the first article in them that has a date, then the first page, film or product that has one, or else the first of all.</summary>
    public static LinkedData Read(PageNode root)
    {
        LinkedData? first = null;
        LinkedData? besides = null;
        foreach (var node in root.Elements())
        {
            if (node.Name != "script" || node["type"] is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) || node.Children.Count == 0) continue;
            foreach (var found in Articles(node.Children[0].RawText))
            {
                if (found.Published is not null)
                {
                    if (found.IsText) return found;
                    besides ??= found;
                }
                first ??= found;
            }
        }
        return besides ?? first ?? None;
    }

    private static List<LinkedData> Articles(ReadOnlySpan<char> script)
    {
        var found = new List<LinkedData>();
        try
        {
            using var json = JsonDocument.Parse(Cleaned(script), Lenient);
            Collect(json.RootElement, found, 0);
        }
        catch (JsonException)
        {
            // Pages break their JSON in many ways; what else they say of themselves is asked instead.
        }
        return found;
    }

    // Raw line ends and tabs inside strings, comment marks around the script: forbidden and common.
    private static string Cleaned(ReadOnlySpan<char> script)
    {
        var trimmed = script.Trim();
        if (trimmed.StartsWith("<!--", StringComparison.Ordinal)) trimmed = trimmed[4..];
        if (trimmed.EndsWith("-->", StringComparison.Ordinal)) trimmed = trimmed[..^3];
        if (trimmed.StartsWith("//<![CDATA[", StringComparison.Ordinal)) trimmed = trimmed[11..];
        if (trimmed.EndsWith("//]]>", StringComparison.Ordinal)) trimmed = trimmed[..^5];
        var text = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed.Trim().TrimEnd(';')) text.Append(char.IsControl(c) ? ' ' : c);
        return text.ToString();
    }

    private static void Collect(JsonElement element, List<LinkedData> found, int depth)
    {
        if (depth > 8) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, found, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object) return;
        if (IsOf(element, IsThing))
        {
            found.Add(new LinkedData(
                Text(element, "headline") ?? Text(element, "name"),
                Text(element, "datePublished") ?? Text(element, "dateCreated") ?? Text(element, "uploadDate"),
                element.TryGetProperty("publisher", out var publisher) ? Name(publisher) : null,
                Text(element, "url") ?? (element.TryGetProperty("mainEntityOfPage", out var page) ? page.ValueKind == JsonValueKind.String ? page.GetString() : Text(page, "@id") : null),
                Text(element, "dateModified"),
                element.TryGetProperty("author", out var author) || element.TryGetProperty("creator", out author) ? Names(author) : [])
            {
                IsText = IsOf(element, IsArticle),
            });
        }
        foreach (var key in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
        {
            if (element.TryGetProperty(key, out var inner)) Collect(inner, found, depth + 1);
        }
    }

    private static bool IsOf(JsonElement element, Func<string, bool> isIt)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.String) return isIt(type.GetString()!);
        return type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && isIt(t.GetString()!));
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Posting", StringComparison.OrdinalIgnoreCase) || type is "Report" or "Review" or "Recipe" or "HowTo";

    private static bool IsThing(string type) => IsArticle(type) || type is "WebPage" or "VideoObject" or "Product";

    private static ImmutableArray<string> Names(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().Select(Name).OfType<string>()]
        : Name(element) is { } name ? [name] : [];

    private static string? Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Object => Text(element, "name"),
        JsonValueKind.Array => element.EnumerateArray().Select(Name).FirstOrDefault(n => n is not null),
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? Entities.Decode(text)
            : null;
}
