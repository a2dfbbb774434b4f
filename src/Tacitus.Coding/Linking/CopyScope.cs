using System.Collections.Immutable;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>The articles whose copies a change touches: new ones, what they copy, and all that copies the same.</summary>
/// <param name="Originals">For each of them that copies another, or is copied, the id of the one that was first.</param>
/// <param name="Families">All of them, with their copies.</param>
/// <param name="Bands">The marks of the new articles' texts, by the article's id.</param>
/// <param name="Revoiced">The reports that are now another article's voice than before.</param>
internal sealed record CopyScope(
    ImmutableSortedDictionary<string, string> Originals, ImmutableArray<CopyFamily> Families,
    ImmutableSortedDictionary<string, ImmutableArray<ulong>> Bands, ImmutableArray<string> Revoiced)
{
    /// <summary>Finds the copies among <paramref name="changed"/> and those that <paramref name="memory"/> holds.</summary>
    public static CopyScope Of(ImmutableArray<CodedArticle> changed, ILinkMemory memory)
    {
        var articles = changed.AsParallel().AsOrdered().Select(a => (a.Article, Marks: CopyMarks.Of(a.Article))).ToArray()
            .ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        var bands = changed.ToImmutableSortedDictionary(a => a.Article.Id, a => articles[a.Article.Id].Marks.Bands.ToImmutableArray(), StringComparer.Ordinal);
        if (!memory.IsEmpty)
            foreach (var article in changed)
            {
                IncludeFamily(article.Article.Id);
                foreach (var other in memory.WithBands(bands[article.Article.Id]).ToArray())
                    if (!articles.ContainsKey(other) && articles[article.Article.Id].Marks.IsCopyOf(CopyMarks.Of(memory.Read(other).Article))) IncludeFamily(other);
            }
        var duplicateOf = CopyFinder.Find(articles.Values);
        var families = articles.Keys.Order(StringComparer.Ordinal).GroupBy(a => duplicateOf.GetValueOrDefault(a, a), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CopyFamily(g.Key, [.. g.Where(a => a != g.Key)])).ToArray();
        var originals = duplicateOf.AddRange(families.Where(f => !f.Copies.IsEmpty).Select(f => KeyValuePair.Create(f.Original, f.Original)));
        var revoiced = memory.IsEmpty ? [] : articles.Keys.Where(a => memory.OriginalOf(a) != originals.GetValueOrDefault(a)).SelectMany(memory.ReportsOf);
        return new CopyScope(originals, [.. families], bands, [.. revoiced.Order(StringComparer.Ordinal)]);

        void IncludeFamily(string article)
        {
            foreach (var member in memory.CopiesWith(article).ToArray())
                if (!articles.ContainsKey(member) && memory.Read(member).Article is var read) articles.Add(member, (read, CopyMarks.Of(read)));
        }
    }
}
