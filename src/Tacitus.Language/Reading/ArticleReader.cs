using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tacitus.Language.Languages;
using Tacitus.Language.Reading.Charsets;
using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Html;
using Tacitus.Language.Reading.Json;
using Tacitus.Language.Reading.Metadata;
using Tacitus.Language.Reading.PlainTexts;
using Tacitus.Model;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading;

/// <summary>Reads bytes into an article: charset, markup, cleaning, metadata, language. Pure; safe to share between threads.</summary>
public sealed class ArticleReader
{
    /// <summary>The most raw characters that are read as one article; a page above it is not one (the largest of 990 measured pages has 1.6 million).</summary>
    public const int MostRawCharacters = 16_000_000;

    /// <summary>The most characters of clean text that are taken for one article: eighty pages of a book.</summary>
    public const int MostCharacters = 200_000;

    // The language in which articles are coded.
    private const string Coded = "en";

    /// <summary>A reader that has loaded what every article asks for, so that the first few need not wait for one another.</summary>
    public ArticleReader()
    {
        FurnitureRules.Load();
        LanguageIdentifier.Load();
    }

    /// <summary>
    /// Reads <paramref name="source"/>. What is given with it beats what its bytes say. Issues: <c>empty_file</c>, <c>not_text</c>, <c>too_large</c>,
    /// <c>broken_json</c>, <c>no_text</c> (all of which lose the input), <c>broken_charset</c>, <c>language_not_coded</c>.
    /// </summary>
    public ReadResult Read(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bytes = source.Bytes.Span;
        if (bytes.IsEmpty) return Lost(source, "empty_file", "The file is empty.");
        if (bytes.Length > 4L * MostRawCharacters) return TooLarge(source, bytes.Length);
        if (TextDecoder.Decode(bytes) is not { } decoded)
            return Lost(source, "not_text", "These bytes are not text: give a page, a plain text or JSON, or an archive of them.");
        if (decoded.Text.Length > MostRawCharacters) return TooLarge(source, decoded.Text.Length);
        if (string.IsNullOrWhiteSpace(decoded.Text)) return Lost(source, "empty_file", "There is nothing but blanks in the file.");

        List<DraftBlock> blocks;
        var metadata = ArticleMetadata.None;
        var kind = SourceKinds.Of(decoded.Text);
        switch (kind)
        {
            case SourceKind.Json:
                try
                {
                    if (JsonArticle.Read(decoded.Text) is not { } json)
                        return Lost(source, "no_text", "The JSON object has no text: name it 'maintext', 'text', 'body' or 'content'.");
                    metadata = json.Metadata;
                    blocks = PlainTextDrafter.Draft(json.Text.Text).ConvertAll(json.Text.ToOuter);
                }
                catch (JsonException e)
                {
                    return Lost(source, "broken_json", "This is not valid JSON: " + e.Message);
                }
                break;
            case SourceKind.Html:
                if (PageReader.Read(decoded.Text, source.Given.Url) is not { } page) return TooLarge(source, decoded.Text.Length);
                metadata = page.Metadata;
                blocks = page.Blocks;
                break;
            default:
                blocks = PlainTextDrafter.Draft(decoded.Text);
                break;
        }

        blocks = FurnitureRemover.Remove(blocks);
        if (kind == SourceKind.Html) BlockFilter.Filter(blocks);
        else blocks = HeadingSplitter.Split(blocks);
        var title = RoleFinder.Find(blocks, source.Given.Title ?? metadata.Title);
        var clean = TextAssembler.Assemble(decoded.Text.Length, blocks);
        if (clean.Text.Length == 0) return Lost(source, "no_text", "Nothing is left of this page but its furniture.");
        if (clean.Text.Length > MostCharacters) return TooLarge(source, clean.Text.Length);

        var language = ForeignBlocks.Main(clean.Text, clean.Blocks, Language(clean));
        var article = new Article
        {
            Id = StableId.OfBytes("a", bytes),
            TextRevision = StableId.Of("t", clean.Text),
            Text = clean.Text,
            Blocks = ForeignBlocks.Mark(clean.Text, clean.Blocks, language),
            Runs = clean.Runs,
            Title = title,
            Outlet = source.Given.Outlet ?? metadata.Outlet ?? RoleFinder.Outlet(blocks),
            Url = source.Given.Url ?? metadata.Url,
            Published = PublicationFinder.Find(source.Given, metadata, clean),
            Imprints = metadata.Imprints,
            Language = language,
        };
        return new ReadResult(article, Remarks(source, decoded, article));
    }

    /// <summary>An article whose text is taken as it is, never cleaned: one block for each run of lines between empty lines, and one for a headline that runs into the first. Without <paramref name="published"/>, a byline or dateline in it may tell.</summary>
    public static Article OfText(string text, Publication? published)
    {
        ArgumentNullException.ThrowIfNull(text);
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
            if (blocks.Count == 0 && GluedTitle.Find(text.AsSpan(start, trimmed - start)) is { } joint)
            {
                blocks.Add(new Block(new Span(start, start + joint), BlockKind.Title));
                start += joint;
            }
            blocks.Add(new Block(new Span(start, trimmed), BlockKind.Paragraph));
            start = Math.Max(end, trimmed + 1);
        }
        var id = StableId.Of("a", text);
        var told = blocks.DrainToImmutable();
        return new Article
        {
            Id = id, TextRevision = StableId.Of("t", text), Text = text, Blocks = told, Published = published ?? PublicationFinder.InBlocks(text, told), Language = "en",
        };
    }

    private static ImmutableArray<Issue> Remarks(Source source, DecodedText decoded, Article article)
    {
        var issues = ImmutableArray.CreateBuilder<Issue>();
        if (decoded.IsBroken)
            issues.Add(new Issue("broken_charset", article.Id, source.Path, $"Some bytes are not {decoded.Charset}; they stand as \uFFFD in the raw text."));
        if (article.Language is not (Coded or LanguageIdentifier.Undetermined))
            issues.Add(new Issue("language_not_coded", article.Id, source.Path, $"The article is kept, but its language ({article.Language}) is not coded yet."));
        return issues.ToImmutable();
    }

    // The language of the paragraphs: names in headlines and bylines tell little.
    private static string Language(CleanText clean)
    {
        var body = ArrayPool<char>.Shared.Rent(clean.Text.Length + clean.Blocks.Length);
        var length = 0;
        foreach (var block in clean.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem)) continue;
            clean.Text.CopyTo(block.Span.Start, body, length, block.Span.Length);
            length += block.Span.Length;
            body[length++] = '\n';
        }
        var language = LanguageIdentifier.Identify(length > 0 ? body.AsSpan(0, length) : clean.Text);
        ArrayPool<char>.Shared.Return(body);
        return language;
    }

    private static ReadResult TooLarge(Source source, int size) => Lost(source, "too_large",
        string.Create(CultureInfo.InvariantCulture,
            $"This is too large for one article ({size:N0} characters; {MostRawCharacters:N0} with markup and {MostCharacters:N0} without are the most). Split it, or give it as JSON lines."));

    private static ReadResult Lost(Source source, string code, string message) =>
        new(null, [new Issue(code, null, source.Path, message, Lost: true)]);
}
