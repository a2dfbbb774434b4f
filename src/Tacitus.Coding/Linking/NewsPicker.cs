using System.Collections.Immutable;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>Picks the lines of an article that are about its news, and leaves out teasers, notices and other news on the page.</summary>
internal static class NewsPicker
{
    // Fewer words than this are too few to compare, and then everything counts.
    private const int FewestCharacters = 200;

    // "man", "police", "killed" in a headline tell no line from another.
    private const float LeastRarity = 2f;

    /// <summary>The lines that tell of an event or share a telling word with the headline; all lines when these are too few.</summary>
    public static ImmutableArray<Span> Pick(CodedArticle article)
    {
        var text = article.Article.Text;
        var title = article.Article.Title ?? "";
        var wanted = WordReader.Read(title, new Span(0, title.Length)).Select(w => w.Hash).Where(w => WordTable.Shipped.RarityOf(w) >= LeastRarity).ToHashSet();
        var told = article.Reports.SelectMany(r => r.Sentences).ToArray();
        var lines = Lines(text);
        var picked = lines.Where(l => told.Any(t => t.Overlaps(l)) || WordReader.Read(text, l).Any(w => wanted.Contains(w.Hash))).ToImmutableArray();
        return picked.Sum(l => l.Length) < FewestCharacters ? lines : picked;
    }

    private static ImmutableArray<Span> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<Span>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) lines.Add(new Span(start, end));
            start = end + 1;
        }
        return lines.ToImmutable();
    }
}
