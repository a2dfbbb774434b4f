using System.Buffers;
using System.Text;
using System.Text.Json;
using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Json;

/// <summary>An article as a JSON object: news-please's field names, or plain <c>title</c>, <c>text</c>, <c>date</c>, <c>url</c>, <c>source</c> and their kin.</summary>
/// <param name="Text">The article's text and where it stands.</param>
/// <param name="Metadata">What the other fields say.</param>
internal sealed record JsonArticle(MappedText Text, ArticleMetadata Metadata)
{
    private static readonly string[] TextNames = ["maintext", "text", "body", "content", "article", "articleBody", "full_text", "story", "description"];
    private static readonly string[] TitleNames = ["title", "headline", "heading"];
    private static readonly string[] UrlNames = ["url", "link", "canonical_url", "uri"];
    private static readonly string[] OutletNames = ["outlet", "source", "source_domain", "publisher", "site", "site_name", "sitename", "domain", "publication", "source_name"];

    private static readonly string[] DateNames =
        ["date_publish", "published", "date_published", "published_at", "publishedAt", "publication_date", "pubDate", "pub_date", "date", "datePublished", "datetime", "timestamp", "created_at"];

    /// <summary>Reads <paramref name="raw"/>; null when it is not one JSON object with a text.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonArticle? Read(string raw)
    {
        var bytes = Encoding.UTF8.GetBytes(raw);
        var strings = Strings(bytes);
        if (strings is null) return null;
        foreach (var name in TextNames)
        {
            if (!strings.TryGetValue(name, out var found) || string.IsNullOrWhiteSpace(found.Value)) continue;
            var start = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, found.Start));
            var length = Encoding.UTF8.GetCharCount(bytes.AsSpan(found.Start, found.Length));
            return new JsonArticle(MappedText.OfJsonString(raw, new Span(start, start + length), found.Value), Read(strings));
        }
        return null;
    }

    private static ArticleMetadata Read(Dictionary<string, (string Value, int Start, int Length)> strings)
    {
        return new ArticleMetadata(First(TitleNames), First(OutletNames), First(UrlNames), First(DateNames) is { } date ? Date(date) : null);

        string? First(string[] names)
        {
            foreach (var name in names)
            {
                if (strings.TryGetValue(name, out var found) && !string.IsNullOrWhiteSpace(found.Value)) return found.Value.Trim();
            }
            return null;
        }
    }

    private static PartialDate? Date(string text) => PartialDate.TryParse(text, out var date) ? date : DateText.Find(text)?.Date;

    // The strings of the object's own fields; of a field that is an object with a name ("source": {"name": ...}) that name. The first of a name stands.
    private static Dictionary<string, (string Value, int Start, int Length)>? Strings(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        var strings = new Dictionary<string, (string, int, int)>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String) Add(name, ref reader);
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                var depth = reader.CurrentDepth;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var isName = reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1 && reader.ValueTextEquals("name"u8);
                    if (reader.TokenType == JsonTokenType.PropertyName) reader.Read();
                    if (isName && reader.TokenType == JsonTokenType.String) Add(name, ref reader);
                    else reader.Skip();
                }
            }
            else reader.Skip();
        }
        while (reader.Read())
        {
        }
        return strings;

        void Add(string name, ref Utf8JsonReader at) =>
            strings.TryAdd(name, (at.GetString()!, (int)at.TokenStartIndex + 1, at.HasValueSequence ? (int)at.ValueSequence.Length : at.ValueSpan.Length));
    }
}
