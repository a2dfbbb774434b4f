using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>Reads events back from their rows.</summary>
internal static class EventReading
{
    // $1 to $10: what Values gives.
    private const string Filtered =
        """
        ($1 IS NULL OR d.last_day >= $1) AND ($2 IS NULL OR d.first_day <= $2) AND ($3 IS NULL OR d.country = $3) AND ($4 IS NULL OR d.kind = $4) AND ($5 IS NULL OR d.status = $5)
        AND ($6 IS NULL OR d.event IN (
            SELECT x.event FROM event_actors x WHERE x.actor = $6
            UNION SELECT x.event FROM event_actors x WHERE x.name LIKE $7 ESCAPE '\'
            UNION SELECT x.event FROM event_actors x WHERE x.actor IN (SELECT n.actor FROM actor_names n WHERE n.name LIKE $7 ESCAPE '\')))
        AND ($8 IS NULL OR coalesce(d.killed_best, d.killed_low) >= $8)
        AND ($9 IS NULL OR d.place IN (SELECT p.id FROM event_places p WHERE p.name = $9 OR 'geonames:' || p.geonames = $9))
        AND ($10 IS NULL OR d.event IN (SELECT w.id FROM event_words w WHERE event_words MATCH $10))
        """;

    /// <summary>The events that <paramref name="filter"/> lets through.</summary>
    public static IEnumerable<EventEntry> Find(Database database, EventFilter filter, EventOrder order = EventOrder.Oldest, int skip = 0, int most = -1)
    {
        var by = order switch
        {
            EventOrder.Newest => "d.first_day DESC, d.event",
            EventOrder.Deadliest => "coalesce(d.killed_best, d.killed_low, -1) DESC, d.first_day DESC, d.event",
            _ => "d.first_day IS NULL, d.first_day, d.event",
        };
        return database.Rows(
            $"""
            SELECT e.id, e.date, e.place, e.site, e.country, e.kind, (SELECT group_concat(value, ', ') FROM json_each(e.tactics)), e.status,
                (SELECT group_concat(p.name || ' (' || p.basis || ')', ', ') FROM event_actors p WHERE p.event = e.id AND p.role = 'perpetrator'),
                d.killed_low, d.killed_best, d.killed_high, d.injured_low, d.injured_best, d.injured_high, e.summary
            FROM (SELECT * FROM event_days d WHERE {Filtered} ORDER BY {by} LIMIT $11 OFFSET $12) d JOIN events e ON e.id = d.event
            ORDER BY {by}
            """,
            r => new EventEntry(
                r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.Text(4), r.GetString(5), r.Text(6) ?? "", r.GetString(7), r.Text(8) ?? "",
                new TollRange(r.Number(9), r.Number(10), r.Number(11)), new TollRange(r.Number(12), r.Number(13), r.Number(14)), r.GetString(15)),
            [.. Values(database, filter), most, skip]);
    }

    /// <summary>The same events as charts see them, in no order.</summary>
    public static IEnumerable<EventMark> Marks(Database database, EventFilter filter) =>
        database.Rows($"SELECT {EventMarkReader.Columns} FROM event_days d WHERE {Filtered}", new EventMarkReader().Read, Values(database, filter));

    private static object?[] Values(Database database, EventFilter filter)
    {
        // Words of a name are only looked for where no actor has that id: looking goes through all names.
        var isId = filter.Actor is not null && database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM actors WHERE id = $1)", filter.Actor) == 1;
        return
        [
            filter.From?.Start.DayNumber, filter.To?.End.DayNumber, filter.Country, filter.Kind is { } kind ? Code.Of(kind) : null, filter.Status is { } status ? Code.Of(status) : null,
            filter.Actor, filter.Actor is null || isId ? null : "%" + Escape(filter.Actor) + "%", filter.MinKilled, filter.Place, filter.Words is { } words ? LedgerStore.Query(words) : null,
        ];
    }

    /// <summary>The events with their findings and reports in the order of their ids, or one of them.</summary>
    public static IEnumerable<Event> Read(Database database, string? only = null)
    {
        var where = only is null ? "" : "WHERE event = $1";
        object?[] values = only is null ? [] : [only];
        using var findings = new KeyedRows<Finding>(database,
            $"SELECT event, field, value, state, reason, for_ids, against_ids, disputed_ids, disputed_since FROM findings {where} ORDER BY event, position",
            r => new Finding(r.GetString(1), r.GetString(2), Code.Parse<FindingState>(r.GetString(3)), r.GetString(4), Ids(r.GetString(5)), Ids(r.GetString(6)))
            {
                Disputed = Ids(r.GetString(7)),
                DisputedSince = r.IsDBNull(8) ? null : DateOnly.ParseExact(r.GetString(8), "O", CultureInfo.InvariantCulture),
            },
            values);
        using var reports = new KeyedRows<string>(database, $"SELECT event, report FROM event_reports {where} ORDER BY event, report", r => r.GetString(1), values);
        foreach (var e in database.Rows($"SELECT detail FROM events {(only is null ? "" : "WHERE id = $1")} ORDER BY id", Lean, values))
            yield return e with { Findings = [.. findings.Take(e.Id)], Reports = [.. reports.Take(e.Id)] };
    }

    private static Event Lean(SqliteDataReader row) => DetailReading.Event(row.GetString(0));

    private static ImmutableArray<string> Ids(string json) => DetailReading.Strings(json);

    /// <summary>Words in which the signs of LIKE stand for themselves.</summary>
    public static string Escape(string words) =>
        words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
