using CsCheck;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Reading.Cleaning;

public class RunsTests
{
    private static readonly string[] Parts =
    [
        "Three people were killed at the harbour of Velmora. ", "\n", "\n\n", "\r\n", "  ", "\t", "\u00A0", "é", "\u00AD", "\U0001F600", "• ", "World", "Share this article",
        "ADVERTISEMENT", "Recent Posts", "(Photo via AP)", "(More harbour fire stories.)", "read also Who did it? ", "By Jane Doe", "Posted Mar 24, 2024", "\"quoted\"", "\\u00e9",
        "Why they came to Velmora The reasons are many. ", "X", "Read More", "<p>", "</p>", "&amp;", "<div class=related>", "</div>", "<script>var a='<p>';</script>", "<table><tr><td>", "<b>", "</b>",
        "<h1>", "</h1>", "\uFB03", "o\u0308", "\u0301", "\u200D", "\u2066", "<li>", "&nbsp;", "&eacute;", "<!-- ", " -->", "&", "<",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Parts[i])));

    [Fact]
    public void Runs_of_plain_text_cover_it_and_lead_back() => Texts.Sample(Check);

    [Fact]
    public void Runs_of_a_page_cover_it_and_lead_back() => Texts.Select(t => "<!DOCTYPE html><html><body>" + t).Sample(Check);

    [Fact]
    public void Runs_of_json_cover_it_and_lead_back() =>
        Texts.Select(t => System.Text.Json.JsonSerializer.Serialize(new { title = "A", text = t })).Sample(Check);

    private static void Check(string raw)
    {
        if (ArticleReaderTests.Read(raw).Article is not { } article) return;
        int at = 0, clean = 0;
        foreach (var run in article.Runs)
        {
            Assert.Equal(at, run.Raw.Start);
            Assert.Equal(clean, run.Clean.Start);
            Assert.True(run.Raw.End >= run.Raw.Start && run.Clean.End >= run.Clean.Start);
            if (run.Kind == RunKind.Copied) Assert.Equal(run.Raw.In(raw), run.Clean.In(article.Text));
            if (run.Kind == RunKind.Dropped) Assert.Equal(0, run.Clean.Length);
            Assert.Equal(run.Kind == RunKind.Copied, run.Rule is null);
            (at, clean) = (run.Raw.End, run.Clean.End);
        }
        Assert.Equal(raw.Length, at);
        Assert.Equal(article.Text.Length, clean);
        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.Length > 0 && block.Span.End <= article.Text.Length);
            end = block.Span.End;
        }
    }
}
