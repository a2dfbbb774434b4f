namespace Tacitus.Ledger.Storage;

/// <summary>Makes the tables that questions read from those of the events.</summary>
internal static class QuestionRows
{
    private const string Lines =
        """
        INSERT INTO event_lines
        SELECT x.actor, e.id, x.part, e.first_day, e.last_day, e.country, e.place,
            format('%d|%s|%s|%s|%s|%s|%s|%s|%s', x.part, x.basis, e.kind, coalesce((SELECT group_concat(value, ',') FROM json_each(e.tactics)), ''), e.status, e.assertion, e.political, e.country,
                coalesce((SELECT group_concat(kind, ',') FROM (SELECT DISTINCT value ->> '$.kind' AS kind FROM json_each(e.detail, '$.targets') ORDER BY 1)), '')),
            format('%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%d', e.date, k.low, k.best, k.high, i.low, i.best, i.high, h.low, h.best, h.high, (SELECT count(*) FROM event_reports r WHERE r.event = e.id))
        FROM (
            SELECT '' AS actor, event, 0 AS part, NULL AS basis FROM temp.made
            UNION ALL
            SELECT actor, event, max(role = 'perpetrator') + 2 * max(role = 'claim') + 4 * max(role = 'target'), max(basis)
            FROM event_actors WHERE event IN (SELECT event FROM temp.made) AND actor IS NOT NULL GROUP BY event, actor
        ) x JOIN events e ON e.id = x.event
        LEFT JOIN tolls k ON k.event = e.id AND k.effect = 'killed' AND k.whole = 1
        LEFT JOIN tolls i ON i.event = e.id AND i.effect = 'injured' AND i.whole = 1
        LEFT JOIN tolls h ON h.event = e.id AND h.effect = 'kidnapped' AND h.whole = 1
        """;

    /// <summary>Makes the lines of <paramref name="events"/>, which have none, all with one statement a table. To be called inside a transaction.</summary>
    public static void InsertEvents(Database database, IReadOnlyList<string> events)
    {
        database.Execute("CREATE TEMP TABLE IF NOT EXISTS made (event TEXT PRIMARY KEY) WITHOUT ROWID");
        database.Execute("DELETE FROM temp.made");
        database.Insert("INSERT INTO temp.made (event)", 1, events.Count, (row, values) => values.Put(0, events[row]));
        database.Execute(Lines);
        database.Execute(
            """
            INSERT OR IGNORE INTO event_places (name, geonames, country, admin1, latitude, longitude, precision)
            SELECT name, geonames, country, admin1, CAST(latitude AS REAL), CAST(longitude AS REAL), precision FROM places_of_events WHERE event IN (SELECT event FROM temp.made) ORDER BY event
            """);
        database.Execute("INSERT INTO event_days SELECT * FROM days_of_events WHERE event IN (SELECT event FROM temp.made)");
    }

    /// <summary>Makes the names of an actor anew. To be called inside a transaction.</summary>
    public static void ReplaceActor(Database database, string id)
    {
        database.Execute("DELETE FROM actor_names WHERE actor = $1", id);
        database.Execute("INSERT OR IGNORE INTO actor_names SELECT name, id FROM actors WHERE id = $1", id);
        database.Execute("INSERT OR IGNORE INTO actor_names SELECT n.value ->> '$.name', a.id FROM actors a, json_each(a.detail, '$.names') n WHERE a.id = $1", id);
    }
}
