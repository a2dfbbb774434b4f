using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
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
    public static void Replace(Database database, Collection before, EventSet now)
    {
        database.Execute("DELETE FROM event_lines");
        foreach (var table in (ReadOnlySpan<string>)["findings", "tolls", "event_actors", "event_reports", "events", "aggregates", "actors", "relations",
            "resolved_statements", "inferred_dates"])
            database.Execute($"DELETE FROM {table}");
        database.Execute("DELETE FROM judgements WHERE by = $1", Judge);

        WriteResolved(database, before.Articles, now.Articles);
        WriteEvents(database, now.Events);
        foreach (var j in now.Judgements.Where(j => j.By == Judge)) database.Execute(
            "INSERT INTO judgements (left, right, verdict, score, reason, by) VALUES ($1, $2, $3, $4, $5, $6)",
            j.Left, j.Right, Code.Of(j.Verdict), j.Score, j.Reason, j.By);
        foreach (var a in now.Aggregates) database.Execute(
            "INSERT INTO aggregates (id, detail) VALUES ($1, $2)",
            a.Id, JsonSerializer.Serialize(a, LedgerJson.Readable.Aggregate));
        foreach (var a in now.Actors) database.Execute(
            "INSERT INTO actors (id, name, kind, country, detail) VALUES ($1, $2, $3, $4, $5)",
            a.Id, a.Name, Code.Of(a.Kind), a.Country, JsonSerializer.Serialize(a, LedgerJson.Readable.Actor));
        foreach (var r in now.Relations)
            database.Execute(
                "INSERT INTO relations (id, subject, type, object, state, detail) VALUES ($1, $2, $3, $4, $5, $6)",
                r.Id, r.Subject, Code.Of(r.Type), r.Object, Code.Of(r.State), JsonSerializer.Serialize(r, LedgerJson.Readable.Relation));
        QuestionRows.Replace(database);
    }

    /// <summary>Who made the judgements that are computed anew.</summary>
    public const string Judge = "tacitus";

    private static void WriteEvents(Database database, ImmutableArray<Event> all)
    {
        foreach (var e in all)
        {
            database.Execute(
                "INSERT INTO events (id, detail, first_day, last_day) VALUES ($1, $2, $3, $4)",
                e.Id, JsonSerializer.Serialize(e with { Findings = [], Reports = [] }, LedgerJson.Readable.Event), Day(e.Date?.Start), Day(e.Date?.End));
            foreach (var report in e.Reports) database.Execute("INSERT INTO event_reports (event, report) VALUES ($1, $2)", e.Id, report);
            for (var i = 0; i < e.Perpetrators.Length; i++) Act("perpetrator", i, e.Perpetrators[i].Actor, e.Perpetrators[i].Name, Code.Of(e.Perpetrators[i].Basis));
            for (var i = 0; i < e.Targets.Length; i++) Act("target", i, e.Targets[i].Actor, e.Targets[i].Name);
            for (var i = 0; i < e.Claims.Length; i++) Act("claim", i, e.Claims[i].Actor, e.Claims[i].Name);
            foreach (var toll in e.Tolls)
            {
                Write(toll, whole: true);
                foreach (var part in toll.By) Write(part, whole: false);
            }
            for (var i = 0; i < e.Findings.Length; i++)
            {
                var f = e.Findings[i];
                database.Execute(
                    "INSERT INTO findings (event, position, field, value, state, reason, for_ids, against_ids) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    e.Id, i, f.Field, f.Value, Code.Of(f.State), f.Reason, Ids(f.For), Ids(f.Against));
            }

            void Act(string role, int position, string? actor, string name, string? basis = null) =>
                database.Execute(
                    "INSERT INTO event_actors (event, role, position, actor, name, basis) VALUES ($1, $2, $3, $4, $5, $6)",
                    e.Id, role, position, actor, name, basis);

            void Write(Toll toll, bool whole) =>
                database.Execute(
                    "INSERT INTO tolls (event, effect, population, whole, low, best, high, as_of) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    e.Id, Code.Of(toll.Effect), toll.Population.Code, whole ? 1 : 0, toll.Low, toll.Best, toll.High, toll.AsOf?.ToString());
        }
    }

    private static void WriteResolved(Database database, ImmutableArray<CodedArticle> before, ImmutableArray<CodedArticle> now)
    {
        var earlier = before.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        foreach (var article in now)
        {
            var was = earlier[article.Article.Id];
            if (ReferenceEquals(was, article)) continue;
            if (article.Article.Published is { } p && p != was.Article.Published) database.Execute(
                "INSERT INTO inferred_dates (article, published, basis) VALUES ($1, $2, $3)",
                article.Article.Id, p.Date.ToString(), Code.Of(p.Basis));
            var values = All(was).ToLookup(s => s.Id, s => s.Value, StringComparer.Ordinal);
            foreach (var statement in All(article).DistinctBy(s => s.Id))
            {
                if (values[statement.Id].FirstOrDefault() is not { } value || value == statement.Value) continue;
                database.Execute(
                    "INSERT INTO resolved_statements (id, value, detail) VALUES ($1, $2, $3)",
                    statement.Id, statement.Value.Text, StatementDetail.Of(statement.Value).Detail);
            }
        }
    }

    private static IEnumerable<Statement> All(CodedArticle article) =>
        article.Reports.SelectMany(r => r.Statements).Concat(article.Aggregates.SelectMany(a => a.Statements)).Concat(article.Statements);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Ids(ImmutableArray<string> ids) => JsonSerializer.Serialize(ids, LedgerJson.Readable.ImmutableArrayString);
}
