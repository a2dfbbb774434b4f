using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>Finds the report of the same article that words such as "the concert hall attack" mean.</summary>
internal static class AnchorFinder
{
    /// <summary>The report that <paramref name="words"/> in <paramref name="from"/> mean; null when none is told in these words.</summary>
    public static Report? Find(CodedArticle article, Report from, Span words)
    {
        var others = article.Reports.Where(r => r.Id != from.Id).ToArray();
        var named = others.FirstOrDefault(r => r.Trigger.Overlaps(words)) ?? others.FirstOrDefault(r => r.Statements.Any(s => s.Spans.Any(p => p.Overlaps(words))));
        if (named is not null) return named;
        var wanted = WordReader.Read(article.Article.Text, words).Select(w => w.Hash).Distinct().ToArray();
        return others
            .Select(r => (Report: r, Shared: Shared(article.Article, r, wanted, from)))
            .Where(r => r.Shared > LeastShared)
            .OrderByDescending(r => r.Shared).ThenBy(r => r.Report.Trigger).ThenBy(r => r.Report.Id, StringComparer.Ordinal)
            .Select(r => r.Report).FirstOrDefault();
    }

    // One rare word ("cathedral") or two common ones; "attack" alone names nothing.
    private const double LeastShared = 4;

    private static double Shared(Article article, Report report, ulong[] wanted, Report from)
    {
        var told = report.Sentences.Where(s => !from.Sentences.Contains(s)).SelectMany(s => WordReader.Read(article.Text, s)).Select(w => w.Hash).ToHashSet();
        return wanted.Where(told.Contains).Sum(w => (double)WordTable.Shipped.RarityOf(w));
    }
}
