using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>Reads events back from their rows.</summary>
internal static class EventReading
{
    /// <summary>The events that <paramref name="filter"/> lets through, by first day and id.</summary>
    public static IEnumerable<EventEntry> Find(Database database, EventFilter filter) => database.Rows(
        """
        SELECT e.id, e.date, e.place, e.site, e.country, e.kind, (SELECT group_concat(value, ', ') FROM json_each(e.tactics)), e.status,
            (SELECT group_concat(p.name || ' (' || p.basis || ')', ', ') FROM event_actors p WHERE p.event = e.id AND p.role = 'perpetrator'),
            k.low, k.best, k.high, i.low, i.best, i.high, e.summary
        FROM events e
        LEFT JOIN tolls k ON k.event = e.id AND k.effect = 'killed' AND k.whole = 1
        LEFT JOIN tolls i ON i.event = e.id AND i.effect = 'injured' AND i.whole = 1
        WHERE ($1 IS NULL OR e.last_day >= $1) AND ($2 IS NULL OR e.first_day <= $2)
            AND ($3 IS NULL OR e.country = $3) AND ($4 IS NULL OR e.kind = $4) AND ($5 IS NULL OR e.status = $5)
            AND ($6 IS NULL OR EXISTS (
                SELECT 1 FROM event_actors x WHERE x.event = e.id AND (x.actor = $6 OR x.name LIKE $7 ESCAPE '\' OR x.actor IN (
                    SELECT a.id FROM actors a, json_each(a.detail, '$.names') n WHERE n.value ->> '$.name' LIKE $7 ESCAPE '\'))))
            AND ($8 IS NULL OR coalesce(k.best, k.low) >= $8)
        ORDER BY e.first_day IS NULL, e.first_day, e.id
        """,
        r => new EventEntry(
            r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.Text(4), r.GetString(5), r.Text(6) ?? "", r.GetString(7), r.Text(8) ?? "",
            new TollRange(r.Number(9), r.Number(10), r.Number(11)), new TollRange(r.Number(12), r.Number(13), r.Number(14)), r.GetString(15)),
        filter.From?.Start.ToString("O", null), filter.To?.End.ToString("O", null), filter.Country,
        filter.Kind is { } kind ? Code.Of(kind) : null, filter.Status is { } status ? Code.Of(status) : null,
        filter.Actor, filter.Actor is null ? null : "%" + Escape(filter.Actor) + "%", filter.MinKilled);

    /// <summary>The events with their findings and reports in the order of their ids, or one of them.</summary>
    public static IEnumerable<Event> Read(Database database, string? only = null)
    {
        var where = only is null ? "" : "WHERE event = $1";
        object?[] values = only is null ? [] : [only];
        var findings = database.Rows(
            $"SELECT event, field, value, state, reason, for_ids, against_ids FROM findings {where} ORDER BY event, position",
            r => (Event: r.GetString(0), Finding: new Finding(
                r.GetString(1), r.GetString(2), Code.Parse<FindingState>(r.GetString(3)), r.GetString(4), Ids(r.GetString(5)), Ids(r.GetString(6)))), values)
            .ToLookup(r => r.Event, r => r.Finding, StringComparer.Ordinal);
        var reports = database.Rows($"SELECT event, report FROM event_reports {where} ORDER BY event, report", r => (Event: r.GetString(0), Report: r.GetString(1)), values)
            .ToLookup(r => r.Event, r => r.Report, StringComparer.Ordinal);
        foreach (var e in database.Rows($"SELECT detail FROM events {(only is null ? "" : "WHERE id = $1")} ORDER BY id", Lean, values))
            yield return e with { Findings = [.. findings[e.Id]], Reports = [.. reports[e.Id]] };
    }

    private static Event Lean(SqliteDataReader row) => DetailReading.Event(row.GetString(0));

    private static ImmutableArray<string> Ids(string json) => DetailReading.Strings(json);

    /// <summary>Words in which the signs of LIKE stand for themselves.</summary>
    public static string Escape(string words) =>
        words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
