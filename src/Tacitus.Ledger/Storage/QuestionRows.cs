namespace Tacitus.Ledger.Storage;

/// <summary>Makes the tables that questions read from those of the events.</summary>
internal static class QuestionRows
{
    private const string Fill =
        """
        DELETE FROM event_lines;
        DELETE FROM actor_names;
        DELETE FROM coverage;

        INSERT INTO event_lines
        SELECT x.actor, e.id, x.part, x.basis, e.kind, coalesce((SELECT group_concat(value, ',') FROM json_each(e.tactics)), ''), e.status, e.assertion,
            e.political, e.date, e.first_day, e.last_day, e.country, e.place, k.low, k.best, k.high, i.low, i.best, i.high, h.low, h.best, h.high,
            coalesce((SELECT group_concat(kind, ',') FROM (SELECT DISTINCT value ->> '$.kind' AS kind FROM json_each(e.detail, '$.targets') ORDER BY 1)), ''),
            (SELECT count(*) FROM event_reports r WHERE r.event = e.id)
        FROM (
            SELECT '' AS actor, id AS event, 0 AS part, NULL AS basis FROM events
            UNION ALL
            SELECT actor, event, max(role = 'perpetrator') + 2 * max(role = 'claim') + 4 * max(role = 'target'), max(basis)
            FROM event_actors WHERE actor IS NOT NULL GROUP BY actor, event
        ) x JOIN events e ON e.id = x.event
        LEFT JOIN tolls k ON k.event = e.id AND k.effect = 'killed' AND k.whole = 1
        LEFT JOIN tolls i ON i.event = e.id AND i.effect = 'injured' AND i.whole = 1
        LEFT JOIN tolls h ON h.event = e.id AND h.effect = 'kidnapped' AND h.whole = 1
        ORDER BY 1, 2;

        INSERT OR IGNORE INTO actor_names SELECT name, id FROM actors;
        INSERT OR IGNORE INTO actor_names SELECT n.value ->> '$.name', a.id FROM actors a, json_each(a.detail, '$.names') n;

        INSERT INTO coverage
        SELECT coalesce(CASE WHEN length(coalesce(d.published, a.published)) IN (7, 10) THEN substr(coalesce(d.published, a.published), 1, 7) END, ''),
            coalesce(a.outlet, ''), a.language, count(*)
        FROM articles a LEFT JOIN inferred_dates d ON d.article = a.id GROUP BY 1, 2, 3;
        """;

    /// <summary>Makes them anew. To be called inside a transaction.</summary>
    public static void Replace(Database database) => database.Execute(Fill);
}
