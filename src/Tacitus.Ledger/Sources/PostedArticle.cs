using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tacitus.Ledger.Sources;

/// <summary>
/// An article that its container holds in parts (the item of a feed, a mail) and not as a page or text of its own. Written as a page or a JSON object,
/// its bytes are those of an article like any other, and spans lead back to them.
/// </summary>
/// <param name="Title">The headline.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Published">When, as written.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Text">The text; null when there is none.</param>
/// <param name="IsMarkup">Whether <paramref name="Text"/> is HTML.</param>
internal sealed record PostedArticle(string? Title, string? Url, string? Published, string? Outlet, string? Text, bool IsMarkup)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The article's bytes: the same parts make the same bytes.</summary>
    public byte[] ToBytes() => IsMarkup ? Page() : Json();

    private byte[] Page()
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n");
        Meta("og:title", Title);
        Meta("og:site_name", Outlet);
        Meta("article:published_time", Published);
        if (Url is not null) page.Append("<link rel=\"canonical\" href=\"").Append(WebUtility.HtmlEncode(Url)).Append("\">\n");
        page.Append("</head><body><article>\n");
        if (Title is not null) page.Append("<h1>").Append(WebUtility.HtmlEncode(Title)).Append("</h1>\n");
        page.Append(Text).Append("\n</article></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());

        void Meta(string name, string? content)
        {
            if (content is not null) page.Append("<meta property=\"").Append(name).Append("\" content=\"").Append(WebUtility.HtmlEncode(content)).Append("\">\n");
        }
    }

    private byte[] Json()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("title", Title), ("url", Url), ("published", Published), ("outlet", Outlet), ("text", Text)])
            {
                if (value is not null) json.WriteString(name, value);
            }
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
