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
    /// <param name="article">The article.</param>
    /// <param name="title">The words of its title.</param>
    /// <param name="text">The words of its text.</param>
    public static ImmutableArray<Span> Pick(CodedArticle article, WordText title, WordText text)
    {
        var wanted = new HashSet<ulong>();
        var headline = title.All;
        for (var i = 0; i < headline.Words.Length; i++)
            if (headline.Rarities[i] >= LeastRarity) wanted.Add(headline.Words[i].Hash);
        var told = article.Reports.SelectMany(r => r.Sentences).ToArray();
        var lines = Lines(article.Article.Text);
        var picked = lines.Where(l => Array.Exists(told, t => t.Overlaps(l)) || text.In(l).HasAny(wanted)).ToImmutableArray();
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
