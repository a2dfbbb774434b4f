using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Tacitus.Ledger.Sources;

/// <summary>Reads the items of an RSS (0.9 to 2.0) or Atom feed one after the other. Declarations of types are passed over, nothing outside is asked for.</summary>
internal sealed class FeedReader : IDisposable
{
    // The largest feeds of news are a few million characters long.
    private const long MostCharacters = 64_000_000;

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly string[] Plain = ["", Atom, "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostCharacters,
    };

    private readonly XmlReader _xml;
    private string? _outlet;
    private bool _isAtNext;

    static FeedReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Begins to read <paramref name="stream"/>, which stays its owner's to close.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    public FeedReader(Stream stream) => _xml = XmlReader.Create(stream, Settings);

    /// <summary>The place of the last item read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next item; false at the end.</summary>
    /// <exception cref="XmlException">The feed is not well-formed from here on.</exception>
    public bool TryRead([NotNullWhen(true)] out PostedArticle? item)
    {
        item = null;
        while (_isAtNext || _xml.Read())
        {
            _isAtNext = false;
            if (_xml.NodeType != XmlNodeType.Element) continue;
            var isItem = _xml.LocalName is "item" or "entry" && Plain.Contains(_xml.NamespaceURI);
            var isTitle = _outlet is null && _xml is { LocalName: "title", Depth: <= 2 };
            if (!isItem && !isTitle) continue;
            var element = (XElement)XNode.ReadFrom(_xml);
            // The reader stands on what follows the element already.
            _isAtNext = !_xml.EOF;
            if (isTitle) _outlet = Tidy(element.Value);
            else
            {
                Number++;
                item = Read(element);
                return true;
            }
        }
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private PostedArticle Read(XElement item)
    {
        var (text, isMarkup) = TextOf(item);
        var date = Own(item, "pubDate") ?? Own(item, "published") ?? item.Element(XName.Get("date", DublinCore)) ?? Own(item, "issued") ?? Own(item, "updated");
        return new PostedArticle(Tidy(Own(item, "title")?.Value), Address(item), Tidy(date?.Value), _outlet, text, isMarkup);
    }

    private static (string? Text, bool IsMarkup) TextOf(XElement item)
    {
        if (item.Element(XName.Get("encoded", Content)) is { } encoded && !string.IsNullOrWhiteSpace(encoded.Value)) return (encoded.Value, true);
        foreach (var name in (ReadOnlySpan<string>)["content", "description", "summary"])
        {
            if (Own(item, name) is not { } element || element.Attribute("src") is not null) continue;
            var type = element.Name.NamespaceName == Atom ? element.Attribute("type")?.Value ?? "text" : "";
            if (type == "xhtml") return (string.Concat(element.Nodes()), true);
            if (string.IsNullOrWhiteSpace(element.Value) || type is not ("" or "text" or "html" or "text/html" or "text/plain")) continue;
            var isMarkup = type.Length == 0 ? element.Value.AsSpan().ContainsAny('<', '&') : type.EndsWith("html", StringComparison.Ordinal);
            return (element.Value, isMarkup);
        }
        return (null, false);
    }

    private static string? Address(XElement item)
    {
        foreach (var link in item.Elements())
        {
            if (link.Name.LocalName != "link" || !Plain.Contains(link.Name.NamespaceName)) continue;
            if (link.Attribute("href") is not { } href) return Tidy(link.Value) ?? Permanent(item);
            if (link.Attribute("rel")?.Value is null or "alternate") return Tidy(href.Value);
        }
        return Permanent(item);
    }

    private static string? Permanent(XElement item) =>
        Own(item, "guid") is { } id && id.Attribute("isPermaLink")?.Value != "false" && id.Value.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id.Value.Trim() : null;

    private static XElement? Own(XElement item, string name) => item.Elements().FirstOrDefault(e => e.Name.LocalName == name && Plain.Contains(e.Name.NamespaceName));

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
