using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>Reads events back from their rows.</summary>
internal static class EventReading
{
    // Name by name through their index, and not event by event: the names are few beside the events.
    private const string Names = "WITH RECURSIVE names (name) AS (SELECT min(name) FROM event_actors UNION ALL SELECT (SELECT min(x.name) FROM event_actors x WHERE x.name > n.name) FROM names n WHERE n.name IS NOT NULL)";

    // $1 to $10: what Values gives.
    private const string Filtered =
        $"""
        ($1 IS NULL OR d.last_day >= $1) AND ($2 IS NULL OR d.first_day <= $2) AND ($3 IS NULL OR d.country = $3) AND ($4 IS NULL OR d.kind = $4) AND ($5 IS NULL OR d.status = $5)
        AND ($6 IS NULL OR d.event IN (
            {Names} SELECT x.event FROM event_actors x WHERE x.actor = $6
            UNION SELECT x.event FROM event_actors x WHERE x.name IN (SELECT n.name FROM names n WHERE n.name LIKE $7 ESCAPE '\')
            UNION SELECT x.event FROM event_actors x WHERE x.actor IN (SELECT n.actor FROM actor_names n WHERE n.name LIKE $7 ESCAPE '\')))
        AND ($8 IS NULL OR coalesce(d.killed_best, d.killed_low) >= $8)
        AND ($9 IS NULL OR d.place IN (SELECT p.id FROM event_places p WHERE p.name = $9 OR 'geonames:' || p.geonames = $9))
        AND ($10 IS NULL OR d.event IN (SELECT w.id FROM event_words w WHERE event_words MATCH $10))
        """;

    // What Entry reads, of event_days d and events e.
    private const string Listed =
        """
        e.id, e.date, e.place, e.site, e.country, e.kind, (SELECT group_concat(value, ', ') FROM json_each(e.tactics)), e.status,
            (SELECT group_concat(p.name || ' (' || p.basis || ')', ', ') FROM event_actors p WHERE p.event = e.id AND p.role = 'perpetrator'),
            d.killed_low, d.killed_best, d.killed_high, d.injured_low, d.injured_best, d.injured_high, e.summary
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
            SELECT {Listed} FROM (SELECT * FROM event_days d WHERE {Filtered} ORDER BY {by} LIMIT $11 OFFSET $12) d JOIN events e ON e.id = d.event
            ORDER BY {by}
            """,
            Entry, [.. Values(database, filter), most, skip]);
    }

    /// <summary>The events of these ids, in this order.</summary>
    public static IEnumerable<EventEntry> Entries(Database database, IEnumerable<string> ids) => database.Rows(
        $"SELECT {Listed} FROM json_each($1) j JOIN event_days d ON d.event = j.value JOIN events e ON e.id = d.event ORDER BY j.key", Entry, JsonSerializer.Serialize(ids));

    /// <summary>All events as charts see them.</summary>
    public static EventMarks Marks(Database database)
    {
        var (ids, marks, reader) = (new List<string>(), new List<EventMark>(), new EventMarkReader());
        foreach (var (id, mark) in database.Rows($"SELECT {EventMarkReader.Columns}, d.event FROM event_days d ORDER BY d.event", r => (r.GetString(12), reader.Read(r))))
        {
            ids.Add(id);
            marks.Add(mark);
        }
        return new EventMarks([.. ids], [.. marks]);
    }

    /// <summary>Who acts in which of <paramref name="marks"/>.</summary>
    public static EventActors Actors(Database database, EventMarks marks)
    {
        var acting = new Dictionary<(string? Actor, string Name), List<int>>();
        foreach (var (number, actor, name) in database.Rows("SELECT event, actor, name FROM event_actors ORDER BY event", r => (marks.Number(raw.sqlite3_column_blob(r.Handle!, 0)), r.Text(1), r.GetString(2))))
        {
            if (number < 0) continue;
            ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(acting, (actor, name), out _);
            (events ??= []).Add(number);
        }
        return new EventActors(acting);
    }

    /// <summary>The numbers of the events in which <paramref name="actor"/> acts, an id or words of a name; in no order, some more than once.</summary>
    public static IEnumerable<int> OfActor(Database database, string actor, EventActors acting) => IsActor(database, actor)
        ? acting.Of(id => id == actor, _ => false)
        : acting.Of(database.Rows(@"SELECT DISTINCT actor FROM actor_names WHERE name LIKE $1 ESCAPE '\'", r => r.GetString(0), "%" + Escape(actor) + "%").ToHashSet(StringComparer.Ordinal).Contains,
            name => name.Contains(actor, StringComparison.OrdinalIgnoreCase));

    /// <summary>Gives the numbers of the events with all of <paramref name="words"/> to <paramref name="take"/>, counted from 0 in the order of their ids.</summary>
    public static void OfWords(Database database, string words, Action<int> take)
    {
        // As one text: to hand over 100,000 rows takes SQLite five times as long as to find and write them.
        foreach (var rows in database.Rows("SELECT group_concat(rowid, ' ') FROM event_words WHERE event_words MATCH $1", r => Numbers(raw.sqlite3_column_blob(r.Handle!, 0)), LedgerStore.Query(words)))
        {
            foreach (var row in rows) take(row - 1);
        }
    }

    /// <summary>The numbers of the places of that name or number.</summary>
    public static IEnumerable<long> OfPlace(Database database, string place) =>
        database.Rows("SELECT p.id FROM event_places p WHERE p.name = $1 OR 'geonames:' || p.geonames = $1", r => r.GetInt64(0), place);

    // Words of a name are only looked for where no actor has that id: looking goes through all names.
    private static bool IsActor(Database database, string actor) => database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM actors WHERE id = $1)", actor) == 1;

    private static List<int> Numbers(ReadOnlySpan<byte> written)
    {
        var numbers = new List<int>();
        while (Utf8Parser.TryParse(written, out int number, out var length))
        {
            numbers.Add(number);
            written = written[Math.Min(length + 1, written.Length)..];
        }
        return numbers;
    }

    private static EventEntry Entry(SqliteDataReader r) => new(
        r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.Text(4), r.GetString(5), r.Text(6) ?? "", r.GetString(7), r.Text(8) ?? "",
        new TollRange(r.Number(9), r.Number(10), r.Number(11)), new TollRange(r.Number(12), r.Number(13), r.Number(14)), r.GetString(15));

    private static object?[] Values(Database database, EventFilter filter)
    {
        var isId = filter.Actor is not null && IsActor(database, filter.Actor);
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
            $"SELECT event, field, value, state, reason, for_ids, against_ids, disputed_ids, disputed_since, probability FROM findings {where} ORDER BY event, position",
            r => new Finding(r.GetString(1), r.GetString(2), Code.Parse<FindingState>(r.GetString(3)), r.GetString(4), Ids(r.GetString(5)), Ids(r.GetString(6)))
            {
                Disputed = Ids(r.GetString(7)),
                DisputedSince = r.IsDBNull(8) ? null : DateOnly.ParseExact(r.GetString(8), "O", CultureInfo.InvariantCulture),
                Probability = r.GetInt32(9),
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
