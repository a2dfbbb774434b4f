using System.Collections.Immutable;
using System.Text;
using Tacitus.Model;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading;

/// <summary>Reads bytes into an article: charset, markup, cleaning, metadata, language.</summary>
public sealed class ArticleReader
{
    /// <summary>Reads <paramref name="source"/>.</summary>
    public ReadResult Read(Source source) => new(OfText(Encoding.UTF8.GetString(source.Bytes.Span), null) with { Id = StableId.OfBytes("a", source.Bytes.Span) }, []);

    /// <summary>An article whose text is taken as it is, never cleaned: one block for each run of lines between empty lines.</summary>
    public static Article OfText(string text, Publication? published)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        while (start < text.Length)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
            if (start >= text.Length) break;
            var end = start;
            while (end < text.Length)
            {
                var line = text.IndexOf('\n', end);
                if (line < 0) { end = text.Length; break; }
                var next = line + 1;
                while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
                end = line;
                if (next >= text.Length || text[next] == '\n') break;
                end = line + 1;
            }
            var trimmed = end;
            while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
            blocks.Add(new Block(new Span(start, trimmed), BlockKind.Paragraph));
            start = Math.Max(end, trimmed + 1);
        }
        var id = StableId.Of("a", text);
        return new Article
        {
            Id = id, TextRevision = StableId.Of("t", text), Text = text, Blocks = blocks.DrainToImmutable(), Published = published, Language = "en",
        };
    }
}
