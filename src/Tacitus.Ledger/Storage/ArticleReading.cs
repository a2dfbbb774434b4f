using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>Reads coded articles back from their rows.</summary>
internal static class ArticleReading
{
    /// <summary>The columns that <see cref="Statement"/> reads, with values as their article alone tells them.</summary>
    public const string StatementColumns =
        "s.article, s.id, s.report, s.aggregate, s.field, s.type, s.detail, s.spans, s.derivation, s.attribution, s.modality, s.probability, s.rule";

    /// <summary>The columns that <see cref="Statement"/> reads, with values as the collection resolves them.</summary>
    public const string ResolvedColumns =
        "s.article, s.id, s.report, s.aggregate, s.field, s.type, coalesce(x.detail, s.detail), s.spans, s.derivation, s.attribution, s.modality, s.probability, s.rule";

    /// <summary>The articles of a ledger in the order of their ids, or one of them.</summary>
    public static IEnumerable<CodedArticle> Read(Database database, bool cleaning, string? only = null)
    {
        var where = only is null ? "" : "WHERE article = $1";
        object?[] values = only is null ? [] : [only];
        using var reports = new KeyedRows<(string Id, Span Trigger, Narration Narration, ImmutableArray<Span> Sentences, ReportOdds Odds)>(database,
            $"SELECT article, id, trigger_start, trigger_end, narration, sentences, odds FROM reports {where} ORDER BY article, position",
            r => (r.GetString(1), SpanOf(r, 2), Code.Parse<Narration>(r.GetString(4)), SpanJson.Spans(r.GetString(5)), ReportOdds.Parse(r.GetString(6))), values);
        using var aggregates = new KeyedRows<(string Id, EventKind Kind, Span Span)>(database,
            $"SELECT article, id, kind, start, end FROM aggregate_reports {where} ORDER BY article, position",
            r => (r.GetString(1), Code.Parse<EventKind>(r.GetString(2)), SpanOf(r, 3)), values);
        using var statements = new KeyedRows<(Statement Statement, string? Aggregate)>(database,
            $"SELECT {StatementColumns} FROM statements s {where} ORDER BY article, position", r => (Statement(r), r.Text(3)), values);
        using var actors = new KeyedRows<Actor>(database,
            $"SELECT article, detail FROM article_actors {where} ORDER BY article, position",
            r => DetailReading.Actor(r.GetString(1)), values);
        using var issues = new KeyedRows<Issue>(database,
            $"SELECT article, code, path, message, lost FROM issues {(only is null ? "WHERE article IS NOT NULL" : where)} ORDER BY article, id",
            r => new Issue(r.GetString(1), r.GetString(0), r.Text(2), r.GetString(3), r.GetInt32(4) != 0), values);
        using var imprints = new KeyedRows<Imprint>(database, $"SELECT article, field, value, basis FROM imprints {where} ORDER BY article, position", r => Imprint(r, 1), values);

        var articles = database.Rows(
            $"""
            SELECT a.id, a.text_revision, t.text, t.blocks, {(cleaning ? "t.cleaning" : "'[]'")}, a.title, a.outlet, a.url, a.published, a.published_basis,
                a.published_start, a.published_end, a.language
            FROM articles a JOIN text_revisions t ON t.article = a.id AND t.id = a.text_revision {(only is null ? "" : "WHERE a.id = $1")} ORDER BY a.id
            """, Article, values);
        foreach (var article in articles)
        {
            var said = statements.Take(article.Id);
            var ofReports = said.Where(s => s.Statement.Report is not null && s.Aggregate is null).ToLookup(s => s.Statement.Report, s => s.Statement, StringComparer.Ordinal);
            var ofAggregates = said.Where(s => s.Aggregate is not null).ToLookup(s => s.Aggregate, s => s.Statement, StringComparer.Ordinal);
            yield return new CodedArticle(
                article with { Imprints = [.. imprints.Take(article.Id)] },
                [.. reports.Take(article.Id).Select(r => new Report(r.Id, article.Id, r.Trigger, r.Narration, r.Sentences, [.. ofReports[r.Id]]) { Odds = r.Odds })],
                [.. aggregates.Take(article.Id).Select(a => new AggregateReport(a.Id, article.Id, a.Kind, a.Span, [.. ofAggregates[a.Id]]))],
                [.. said.Where(s => s.Statement.Report is null && s.Aggregate is null).Select(s => s.Statement)],
                [.. actors.Take(article.Id)],
                [.. issues.Take(article.Id)]);
        }
    }

    /// <summary>The statement in a row of <see cref="StatementColumns"/> or <see cref="ResolvedColumns"/>.</summary>
    public static Statement Statement(SqliteDataReader row) => new()
    {
        Article = row.GetString(0),
        Id = row.GetString(1),
        Report = row.Text(2),
        Field = Code.Parse<Field>(row.GetString(4)),
        Value = DetailReading.Value(row.GetString(5), row.GetString(6)),
        Spans = SpanJson.Spans(row.GetString(7)),
        Derivation = row.Text(8),
        Attribution = row.Text(9) is { } said ? DetailReading.Attribution(said) : null,
        Modality = Code.Parse<Modality>(row.GetString(10)),
        Probability = row.GetInt32(11),
        Rule = row.GetString(12),
    };

    /// <summary>The statement in a row with the words of its spans.</summary>
    public static QuotedStatement Quoted(SqliteDataReader row) => new(Statement(row), [.. SpanJson.Words(row.GetString(7)).Select(w => w.Words)]);

    /// <summary>The imprint in the columns of <paramref name="row"/> from <paramref name="column"/> on: field, value, basis.</summary>
    public static Imprint Imprint(SqliteDataReader row, int column) => new(Code.Parse<ImprintField>(row.GetString(column)), row.GetString(column + 1), row.GetString(column + 2));

    private static Article Article(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        TextRevision = row.GetString(1),
        Text = row.GetString(2),
        Blocks = SpanJson.Blocks(row.GetString(3)),
        Runs = SpanJson.Cleaning(row.GetString(4)),
        Title = row.Text(5),
        Outlet = row.Text(6),
        Url = row.Text(7),
        Published = row.Text(8) is { } date
            ? new Publication(PartialDate.Parse(date), Code.Parse<DateBasis>(row.GetString(9)), row.IsDBNull(10) ? null : SpanOf(row, 10))
            : null,
        Language = row.GetString(12),
    };

    private static Span SpanOf(SqliteDataReader row, int column) => new(row.GetInt32(column), row.GetInt32(column + 1));
}
