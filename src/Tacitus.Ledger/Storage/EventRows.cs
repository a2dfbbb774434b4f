using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>Writes what a whole collection comes to: events, findings, aggregates, actors, relations, computed judgements, resolved values.</summary>
internal static class EventRows
{
    /// <summary>Replaces the earlier rows. To be called inside a transaction.</summary>
    public static void Replace(SqliteConnection connection, Collection before, EventSet now)
    {
        foreach (var table in (ReadOnlySpan<string>)["findings", "tolls", "event_actors", "event_reports", "events", "aggregates", "actors", "relations",
            "resolved_statements", "inferred_dates"])
            connection.Execute($"DELETE FROM {table}");
        connection.Execute("DELETE FROM judgements WHERE by = $1", Judge);

        WriteResolved(connection, before.Articles, now.Articles);
        WriteEvents(connection, now.Events);
        using var judgements = new Insert(connection, "judgements", "left", "right", "verdict", "score", "reason", "by");
        foreach (var j in now.Judgements.Where(j => j.By == Judge)) judgements.Row(j.Left, j.Right, Code.Of(j.Verdict), j.Score, j.Reason, j.By);
        using var aggregates = new Insert(connection, "aggregates", "id", "detail");
        foreach (var a in now.Aggregates) aggregates.Row(a.Id, JsonSerializer.Serialize(a, LedgerJson.Readable.Aggregate));
        using var actors = new Insert(connection, "actors", "id", "name", "kind", "country", "detail");
        foreach (var a in now.Actors) actors.Row(a.Id, a.Name, Code.Of(a.Kind), a.Country, JsonSerializer.Serialize(a, LedgerJson.Readable.Actor));
        using var relations = new Insert(connection, "relations", "id", "subject", "type", "object", "state", "detail");
        foreach (var r in now.Relations)
            relations.Row(r.Id, r.Subject, Code.Of(r.Type), r.Object, Code.Of(r.State), JsonSerializer.Serialize(r, LedgerJson.Readable.Relation));
    }

    /// <summary>Who made the judgements that are computed anew.</summary>
    public const string Judge = "tacitus";

    private static void WriteEvents(SqliteConnection connection, ImmutableArray<Event> all)
    {
        using var events = new Insert(connection, "events", "id", "detail", "first_day", "last_day");
        using var reports = new Insert(connection, "event_reports", "event", "report");
        using var actors = new Insert(connection, "event_actors", "event", "role", "position", "actor", "name");
        using var tolls = new Insert(connection, "tolls", "event", "effect", "population", "whole", "low", "best", "high", "as_of");
        using var findings = new Insert(connection, "findings", "event", "position", "field", "value", "state", "reason", "for_ids", "against_ids");
        foreach (var e in all)
        {
            events.Row(e.Id, JsonSerializer.Serialize(e with { Findings = [], Reports = [] }, LedgerJson.Readable.Event), Day(e.Date?.Start), Day(e.Date?.End));
            foreach (var report in e.Reports) reports.Row(e.Id, report);
            for (var i = 0; i < e.Perpetrators.Length; i++) actors.Row(e.Id, "perpetrator", i, e.Perpetrators[i].Actor, e.Perpetrators[i].Name);
            for (var i = 0; i < e.Targets.Length; i++) actors.Row(e.Id, "target", i, e.Targets[i].Actor, e.Targets[i].Name);
            for (var i = 0; i < e.Claims.Length; i++) actors.Row(e.Id, "claim", i, e.Claims[i].Actor, e.Claims[i].Name);
            foreach (var toll in e.Tolls)
            {
                Write(toll, whole: true);
                foreach (var part in toll.By) Write(part, whole: false);
            }
            for (var i = 0; i < e.Findings.Length; i++)
            {
                var f = e.Findings[i];
                findings.Row(e.Id, i, f.Field, f.Value, Code.Of(f.State), f.Reason, Ids(f.For), Ids(f.Against));
            }

            void Write(Toll toll, bool whole) =>
                tolls.Row(e.Id, Code.Of(toll.Effect), toll.Population.Code, whole ? 1 : 0, toll.Low, toll.Best, toll.High, toll.AsOf?.ToString());
        }
    }

    private static void WriteResolved(SqliteConnection connection, ImmutableArray<CodedArticle> before, ImmutableArray<CodedArticle> now)
    {
        using var dates = new Insert(connection, "inferred_dates", "article", "published", "basis");
        using var statements = new Insert(connection, "resolved_statements", "id", "value", "detail");
        var earlier = before.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        foreach (var article in now)
        {
            var was = earlier[article.Article.Id];
            if (ReferenceEquals(was, article)) continue;
            if (article.Article.Published is { } p && p != was.Article.Published) dates.Row(article.Article.Id, p.Date.ToString(), Code.Of(p.Basis));
            var values = All(was).ToLookup(s => s.Id, s => s.Value, StringComparer.Ordinal);
            foreach (var statement in All(article).DistinctBy(s => s.Id))
            {
                if (values[statement.Id].FirstOrDefault() is not { } value || value == statement.Value) continue;
                statements.Row(statement.Id, statement.Value.Text, StatementDetail.Of(statement.Value).Detail);
            }
        }
    }

    private static IEnumerable<Statement> All(CodedArticle article) =>
        article.Reports.SelectMany(r => r.Statements).Concat(article.Aggregates.SelectMany(a => a.Statements)).Concat(article.Statements);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Ids(ImmutableArray<string> ids) => JsonSerializer.Serialize(ids, LedgerJson.Readable.ImmutableArrayString);
}
