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
    /// <summary>Puts what a change comes to in the place of what was there, all but the events; gives the ids that these are to have. To be called inside a transaction.</summary>
    public static ImmutableSortedDictionary<string, string> Replace(Database database, UnlinkedPart before, LinkedPart now)
    {
        var linked = now.Reports.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var changed = before.Articles.Select(a => a.Article.Id).ToArray();
        var isFirst = LinkRows.IsEmpty(database);
        string[] gone = isFirst ? [] : [.. changed.SelectMany(a => database.Rows("SELECT id FROM linked_reports WHERE article = $1", r => r.GetString(0), a).ToArray()).Except(linked, StringComparer.Ordinal)];
        var were = database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM events)") == 0 ? [] : Remove(database, linked.Concat(gone));
        var ids = EventIds.Carry(were, now.Events, id => database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM events WHERE id = $1)", id) == 1);
        foreach (var (old, to) in ids.Redirects)
        {
            database.Execute("INSERT INTO redirects (old, new) VALUES ($1, $2) ON CONFLICT (old) DO UPDATE SET new = excluded.new", old, to);
            database.Execute("UPDATE redirects SET new = $2 WHERE new = $1", old, to);
        }
        foreach (var e in now.Events) database.Execute("DELETE FROM redirects WHERE old = $1", ids.Ids[e.Id]);
        WriteResolved(database, now, linked);
        WriteJudgements(database, now, linked, gone);
        foreach (var article in changed) database.Execute("DELETE FROM aggregates WHERE article = $1", article);
        foreach (var a in now.Aggregates) database.Execute(
            "INSERT INTO aggregates (id, detail, article) VALUES ($1, $2, $3)",
            a.Id, JsonSerializer.Serialize(a, LedgerJson.Readable.Aggregate), a.Article);
        foreach (var (id, actor) in now.Actors)
        {
            database.Execute("DELETE FROM actors WHERE id = $1", id);
            if (actor is { } a) database.Execute(
                "INSERT INTO actors (id, name, kind, country, detail) VALUES ($1, $2, $3, $4, $5)",
                a.Id, a.Name, Code.Of(a.Kind), a.Country, JsonSerializer.Serialize(a, LedgerJson.Readable.Actor));
            QuestionRows.ReplaceActor(database, id);
        }
        foreach (var (said, relations) in now.Relations)
        {
            database.Execute("DELETE FROM relations WHERE subject || ' ' || type || ' ' || object = $1", said);
            foreach (var r in relations)
                database.Execute(
                    "INSERT OR REPLACE INTO relations (id, subject, type, object, state, detail) VALUES ($1, $2, $3, $4, $5, $6)",
                    r.Id, r.Subject, Code.Of(r.Type), r.Object, Code.Of(r.State), JsonSerializer.Serialize(r, LedgerJson.Readable.Relation));
        }
        return ids.Ids;
    }

    /// <summary>Writes the events under <paramref name="ids"/>, each as soon as it is made. To be called inside a transaction.</summary>
    public static void Write(Database database, ImmutableArray<EventInMaking> events, ImmutableSortedDictionary<string, string> ids)
    {
        var made = new List<string>(events.Length);
        // They are put into words on the other processors, a few ahead of what is written.
        foreach (var row in events.Length < 2 ? events.Select(Worded) : events.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Worded))
        {
            Write(database, row);
            made.Add(row.Event.Id);
        }
        QuestionRows.InsertEvents(database, made);

        WordedEvent Worded(EventInMaking making)
        {
            var e = making.Event.Value;
            return WordedEvent.Of(e with { Id = ids[making.Id], PartOf = e.PartOf is { } whole ? ids.GetValueOrDefault(whole, whole) : null }, e.Id);
        }
    }

    // An event with its parts as the columns have them.
    private sealed record WordedEvent(Event Event, string Canonical, string Detail, ImmutableArray<(string For, string Against, string Disputed)> Statements)
    {
        public static WordedEvent Of(Event e, string canonical) => new(
            e, canonical, JsonSerializer.Serialize(e with { Findings = [], Reports = [] }, LedgerJson.Readable.Event), [.. e.Findings.Select(f => (Ids(f.For), Ids(f.Against), Ids(f.Disputed)))]);
    }

    // Removes the events of the reports; gives each with its reports, under the names that these have now.
    private static List<(string Id, ImmutableArray<string> Reports)> Remove(Database database, IEnumerable<string> reports)
    {
        var events = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var report in reports)
            foreach (var name in database.Rows("SELECT old FROM succeeded_reports WHERE new = $1", r => r.GetString(0), report).Prepend(report).ToArray())
                events.UnionWith(database.Rows("SELECT event FROM event_reports WHERE report = $1", r => r.GetString(0), name));
        var were = new List<(string, ImmutableArray<string>)>();
        foreach (var e in events)
        {
            were.Add((e, [.. database.Rows(
                "SELECT coalesce(s.new, e.report) FROM event_reports e LEFT JOIN succeeded_reports s ON s.old = e.report WHERE e.event = $1 ORDER BY 1", r => r.GetString(0), e)]));
            Remove(database, e);
        }
        return were;
    }

    /// <summary>Removes the events of which no article tells any more. To be called inside a transaction.</summary>
    public static void RemoveUntold(Database database)
    {
        foreach (var e in database.Rows(
            """
            SELECT event FROM event_reports e GROUP BY event
            HAVING NOT max(EXISTS (SELECT 1 FROM reports r WHERE r.id = e.report) OR EXISTS (SELECT 1 FROM succeeded_reports s WHERE s.old = e.report))
            """, r => r.GetString(0)).ToArray())
            Remove(database, e);
    }

    private static void Remove(Database database, string e)
    {
        foreach (var table in (ReadOnlySpan<string>)["event_days", "event_lines", "findings", "tolls", "event_actors", "event_reports"])
            database.Execute($"DELETE FROM {table} WHERE event = $1", e);
        database.Execute("DELETE FROM events WHERE id = $1", e);
    }

    private static void WriteJudgements(Database database, LinkedPart now, HashSet<string> linked, string[] gone)
    {
        var judged = database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM judgements WHERE by = $1)", Judge) == 1;
        foreach (var report in gone)
        {
            database.Execute("DELETE FROM judgements WHERE left = $1 AND by = $2", report, Judge);
            database.Execute("DELETE FROM judgements WHERE right = $1 AND by = $2", report, Judge);
        }
        foreach (var report in judged ? now.Reports : [])
        {
            var fresh = !report.Keys.IsDefault;
            foreach (var (left, right) in database.Rows(
                "SELECT left, right FROM judgements WHERE left = $1 AND by = $2 UNION ALL SELECT left, right FROM judgements WHERE right = $1 AND by = $2",
                r => (r.GetString(0), r.GetString(1)), report.Id, Judge).ToArray())
                if (fresh || (linked.Contains(left) && linked.Contains(right)))
                    database.Execute("DELETE FROM judgements WHERE left = $1 AND right = $2 AND by = $3", left, right, Judge);
        }
        foreach (var j in now.Judgements.Where(j => j.By == Judge)) database.Execute(
            "INSERT OR REPLACE INTO judgements (left, right, verdict, score, reason, by) VALUES ($1, $2, $3, $4, $5, $6)",
            j.Left, j.Right, Code.Of(j.Verdict), j.Score, j.Reason, j.By);
    }

    /// <summary>Who made the judgements that are computed anew.</summary>
    public const string Judge = "tacitus";

    private static void Write(Database database, WordedEvent row)
    {
        var e = row.Event;
        database.Execute("INSERT INTO events (id, detail, first_day, last_day, canonical) VALUES ($1, $2, $3, $4, $5)", e.Id, row.Detail, Day(e.Date?.Start), Day(e.Date?.End), row.Canonical);
        foreach (var report in e.Reports) database.Execute("INSERT INTO event_reports (event, report) VALUES ($1, $2)", e.Id, report);
        for (var i = 0; i < e.Perpetrators.Length; i++) Act("perpetrator", i, e.Perpetrators[i].Actor, e.Perpetrators[i].Name, Code.Of(e.Perpetrators[i].Basis));
        for (var i = 0; i < e.Targets.Length; i++) Act("target", i, e.Targets[i].Actor, e.Targets[i].Name);
        for (var i = 0; i < e.Claims.Length; i++) Act("claim", i, e.Claims[i].Actor, e.Claims[i].Name);
        foreach (var toll in e.Tolls)
        {
            Write(toll, whole: true);
            foreach (var part in toll.By) Write(part, whole: false);
        }
        database.Insert("INSERT INTO findings (event, position, field, value, state, reason, for_ids, against_ids, disputed_ids, disputed_since, probability)", 11, e.Findings.Length, (i, values) =>
        {
            var (f, (@for, against, disputed)) = (e.Findings[i], row.Statements[i]);
            values.Put(0, e.Id);
            values.Put(1, i);
            values.Put(2, f.Field);
            values.Put(3, f.Value);
            values.Put(4, Code.Of(f.State));
            values.Put(5, f.Reason);
            values.Put(6, @for);
            values.Put(7, against);
            values.Put(8, disputed);
            values.Put(9, f.DisputedSince?.ToString("O", CultureInfo.InvariantCulture));
            values.Put(10, f.Probability);
        });

        void Act(string role, int position, string? actor, string name, string? basis = null) =>
            database.Execute(
                "INSERT INTO event_actors (event, role, position, actor, name, basis) VALUES ($1, $2, $3, $4, $5, $6)",
                e.Id, role, position, actor, name, basis);

        void Write(Toll toll, bool whole) =>
            database.Execute(
                "INSERT INTO tolls (event, effect, population, whole, low, best, high, as_of) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                e.Id, Code.Of(toll.Effect), toll.Population.Code, whole ? 1 : 0, toll.Low, toll.Best, toll.High, toll.AsOf?.ToString());
    }

    private static void WriteResolved(Database database, LinkedPart now, HashSet<string> linked)
    {
        var first = now.SettledFirst.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        foreach (var (was, article) in now.Unsettled.Zip(now.Settled))
        {
            // Of an article that is only compared with, nothing was settled this time.
            if (!article.Reports.All(r => linked.Contains(r.Id))) continue;
            database.Execute("DELETE FROM inferred_dates WHERE article = $1", article.Article.Id);
            database.Execute("DELETE FROM resolved_statements WHERE article = $1", article.Article.Id);
            if (ReferenceEquals(was, article)) continue;
            var seen = first.GetValueOrDefault(article.Article.Id, article);
            if (article.Article.Published is { } p && p != was.Article.Published) database.Execute(
                "INSERT INTO inferred_dates (article, published, basis, first) VALUES ($1, $2, $3, $4)",
                article.Article.Id, p.Date.ToString(), Code.Of(p.Basis), seen.Article.Published == p ? 1 : 0);
            var early = All(seen).ToLookup(s => s.Id, s => s.Value, StringComparer.Ordinal);
            var values = All(was).ToLookup(s => s.Id, s => s.Value, StringComparer.Ordinal);
            using var detail = new JsonColumn();
            foreach (var statement in All(article).DistinctBy(s => s.Id))
            {
                if (values[statement.Id].FirstOrDefault() is not { } value || value == statement.Value) continue;
                StatementDetail.Write(detail.Begin(), statement.Value);
                database.Execute(
                    "INSERT INTO resolved_statements (id, value, detail, article, first) VALUES ($1, $2, $3, $4, $5)",
                    statement.Id, statement.Value.Text, detail.ToString(), article.Article.Id, early[statement.Id].FirstOrDefault() == statement.Value ? 1 : 0);
            }
        }
    }

    private static IEnumerable<Statement> All(CodedArticle article) =>
        article.Reports.SelectMany(r => r.Statements).Concat(article.Aggregates.SelectMany(a => a.Statements)).Concat(article.Statements);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Ids(ImmutableArray<string> ids) => ids.IsDefaultOrEmpty ? "[]" : JsonSerializer.Serialize(ids, LedgerJson.Readable.ImmutableArrayString);
}
