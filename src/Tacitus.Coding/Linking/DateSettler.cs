using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Settles what one article leaves open and the collection tells: when an undated article was published, what its relative dates mean then,
/// and dates counted from an event ("the day before the concert hall attack").
/// </summary>
internal static class DateSettler
{
    /// <summary>The articles with what could be settled; an article of which nothing could is the same instance.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="told">When each of their reports says that its event was, by its id.</param>
    /// <param name="clusters">The reports of each event.</param>
    /// <param name="period">The time that the collection is of.</param>
    /// <param name="settles">Whether an article's dates are to be settled.</param>
    public static ImmutableArray<CodedArticle> Settle(
        ImmutableArray<CodedArticle> articles, Dictionary<string, ToldDate> told, ImmutableArray<ImmutableArray<string>> clusters, CollectionPeriod? period, Func<CodedArticle, bool> settles)
    {
        // Of most articles the reports are only compared with: no day of their events is asked for.
        var settled = articles.Select(settles).ToArray();
        if (!Array.Exists(settled, s => s)) return articles;
        var asked = articles.Where((_, i) => settled[i]).SelectMany(a => a.Reports).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        clusters = [.. clusters.Where(c => c.Any(asked.Contains))];
        var cluster = clusters.SelectMany((c, i) => c.Select(r => (r, i))).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
        var dates = Dates();
        PartialDate? Of(Report report) => dates[cluster[report.Id]];

        var dated = articles.AsParallel().AsOrdered().Select((a, i) => a.Article.Published is not null || !settled[i] ? a
            : PublicationInferrer.Infer(a, Of) is { } published ? Resolve(a with { Article = a.Article with { Published = published } }) : a).ToImmutableArray();
        if (period is { } p) dated = [.. dated.Select((a, i) => a.Article.Published is null && settled[i] ? Place(a, p) : a)];
        foreach (var (was, article) in articles.Zip(dated))
        {
            if (ReferenceEquals(was, article)) continue;
            foreach (var (report, date) in article.Reports.Zip(ToldDate.Of(article))) told[report.Id] = date;
        }
        dates = Dates();
        return [.. dated.AsParallel().AsOrdered().Select((a, i) => settled[i] ? Anchor(a, Of) : a)];

        PartialDate?[] Dates() => [.. clusters.AsParallel().AsOrdered().Select(c => EventDating.Date([.. c.Select(r => told[r])]))];
    }

    // What is counted from the publication, now that it is known.
    private static CodedArticle Resolve(CodedArticle article)
    {
        var published = article.Article.Published!.Date;
        return Replace(article, (_, value) =>
            value.Relative is { Anchor: DateAnchor.Publication } relative && InferredFrom.Resolve(relative, published) is { } date
                ? (date, $"counted from the publication, inferred as {published}") : null);
    }

    // A month and day without a year, when no date of the article says more.
    private static CodedArticle Place(CodedArticle article, CollectionPeriod period) => Replace(article, (_, value) =>
        value.Relative is { Anchor: DateAnchor.Publication } relative && period.Resolve(relative) is { } date
            ? (date, $"in the year that the collection is of ({period.First} to {period.Last})") : null);

    private static CodedArticle Anchor(CodedArticle article, Func<Report, PartialDate?> dateOf) => Replace(article, (report, value) =>
    {
        if (value.Relative is not { Anchor: DateAnchor.Event, AnchorSpan: { } words } relative) return null;
        if (AnchorFinder.Find(article, report, words) is not { } anchor || dateOf(anchor) is not { } day) return null;
        return DateResolver.Resolve(relative, day) is { } date ? (date, $"counted from '{article.Article[words]}', which was {day}") : null;
    });

    private static CodedArticle Replace(CodedArticle article, Func<Report, DateValue, (PartialDate Date, string Derivation)?> settle)
    {
        if (!article.Reports.Any(r => r.Statements.Any(IsOpen))) return article;
        var changed = false;
        Statement One(Report report, Statement statement)
        {
            if (!IsOpen(statement) || statement.Value is not DateValue value || settle(report, value) is not { } settled) return statement;
            changed = true;
            return statement with { Value = value with { Date = settled.Date }, Derivation = settled.Derivation };
        }
        var reports = article.Reports.Select(r => r with { Statements = [.. r.Statements.Select(s => One(r, s))] }).ToImmutableArray();
        return changed ? article with { Reports = reports } : article;
    }

    private static bool IsOpen(Statement statement) => statement is { Field: Field.Date, Value: DateValue { Date: null, Relative: not null } };
}
