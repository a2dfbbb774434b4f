using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <content>What questions about actors, times and places read. Each reads by an index: none grows with the parts of a ledger that it is not about.</content>
public sealed partial class LedgerStore
{
    // What is part of an operation is counted with it, or its dead would count twice.
    // The parts are gathered once, by their index: looked up for each line they took two thirds of the time of a busy actor's profile.
    private const string IsCounted = "event NOT IN (SELECT p.id FROM events p JOIN events w ON w.id = p.detail ->> '$.part_of' WHERE p.detail ->> '$.part_of' IS NOT NULL)";

    /// <summary>The events in which <paramref name="actor"/> acts, suffers or claims, or all events when it is null, in the order of their ids; an operation stands for its parts.</summary>
    public IEnumerable<EventLine> Lines(string? actor = null, string? country = null, PartialDate? from = null, PartialDate? to = null) => _database.Rows(
        $"""
        SELECT {EventLineReader.Columns} FROM event_lines
        WHERE actor = $1 AND ($2 IS NULL OR country = $2) AND ($3 IS NULL OR last_day >= $3) AND ($4 IS NULL OR first_day <= $4) AND {IsCounted} ORDER BY event
        """,
        new EventLineReader().Read, actor ?? "", country, from?.Start.ToString("O", null), to?.End.ToString("O", null));

    /// <summary>One line for each event and each actor that did it, in the order of actors and events.</summary>
    public IEnumerable<EventLine> Deeds(PartialDate from, PartialDate to) => _database.Rows(
        $"SELECT {EventLineReader.Columns} FROM event_lines WHERE actor > '' AND (part & 1) = 1 AND last_day >= $1 AND first_day <= $2 AND {IsCounted} ORDER BY actor, event",
        new EventLineReader().Read, from.Start.ToString("O", null), to.End.ToString("O", null));

    /// <summary>The countries where <paramref name="actor"/> did or claimed something, in ordinal order.</summary>
    public IEnumerable<string> CountriesOfDeeds(string actor) => _database.Rows(
        $"SELECT DISTINCT country FROM event_lines WHERE actor = $1 AND (part & 3) <> 0 AND country IS NOT NULL AND {IsCounted} ORDER BY country", r => r.GetString(0), actor);

    /// <summary>How many articles there are by month, outlet and language.</summary>
    public IEnumerable<CoverageEntry> Coverage() => _database.Rows(
        "SELECT month, outlet, language, articles FROM article_counts WHERE articles > 0 ORDER BY month, outlet, language",
        r => new CoverageEntry(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3)));

    /// <summary>The actor of that id; null when there is none.</summary>
    public Actor? Actor(string id) => _database.Rows("SELECT detail FROM actors WHERE id = $1", ReadActor, id).FirstOrDefault();

    /// <summary>
    /// The actors that <paramref name="words"/> may mean, those that act in most events first: the one of that id, else those of exactly that name
    /// in any case, else those with the words in a name.
    /// </summary>
    public ImmutableArray<Actor> Named(string words)
    {
        foreach (var id in (string[])[words, "actor-" + words])
            if (Actor(id) is { } known) return [known];
        var exact = Named("n.name = $1", words);
        return exact.IsEmpty ? Named("n.name LIKE $1 ESCAPE '\\'", "%" + EventReading.Escape(words) + "%") : exact;
    }

    /// <summary>The actors that act, suffer or claim in most events, with in how many; those with <paramref name="words"/> in a name, when given. No private persons.</summary>
    public IEnumerable<(Actor Actor, int Events)> Busiest(string? words, int most) => _database.Rows(
        """
        SELECT a.detail, count(l.event) AS events FROM actors a LEFT JOIN event_lines l ON l.actor = a.id
        WHERE (a.kind <> 'person' OR a.id IN (SELECT object FROM relations WHERE type IN ('led_by', 'founded_by')))
            AND ($1 IS NULL OR a.id IN (SELECT n.actor FROM actor_names n WHERE n.name LIKE $1 ESCAPE '\'))
        GROUP BY a.id ORDER BY events DESC, a.name, a.id LIMIT $2
        """,
        r => (ReadActor(r), r.GetInt32(1)), words is null ? null : "%" + EventReading.Escape(words) + "%", most);

    /// <summary>The events with a finding that something speaks against, or a number of people that several statements are for, the deadliest first.</summary>
    public IEnumerable<string> PerhapsDisputed(int most) => _database.Rows(
        """
        SELECT d.event FROM (SELECT DISTINCT event FROM findings WHERE against_ids <> '[]'
            OR json_array_length(for_ids) > 1 AND substr(field, 1, instr(field || ':', ':') - 1) IN ('killed', 'injured', 'kidnapped', 'arrested', 'missing', 'attackers', 'displaced')) f
        JOIN event_days d ON d.event = f.event ORDER BY coalesce(d.killed_best, d.killed_low, 0) DESC, d.event LIMIT $1
        """,
        r => r.GetString(0), most);

    /// <summary>The ties that <paramref name="actor"/> has, from either end, in the order of their ids.</summary>
    public IEnumerable<Relation> Relations(string actor) => _database.Rows(
        "SELECT detail FROM relations WHERE subject = $1 UNION SELECT detail FROM relations WHERE object = $1",
        r => DetailReading.Relation(r.GetString(0)), actor).OrderBy(r => r.Id, StringComparer.Ordinal);

    /// <summary>What is told only in sum of <paramref name="actor"/>, in the order of ids.</summary>
    public IEnumerable<Aggregate> Aggregates(string actor) => _database.Rows(
        "SELECT detail FROM aggregates WHERE detail ->> '$.actor' = $1 ORDER BY id",
        r => DetailReading.Aggregate(r.GetString(0)), actor);

    /// <summary>The ids of the statements on names and attributes of <paramref name="actor"/>: of each name the first few, in the order of article and reading.</summary>
    public IEnumerable<string> AttributeStatements(string actor) => _database.Rows(
        """
        SELECT id FROM (
            SELECT id, article, position, row_number() OVER (PARTITION BY field, value ORDER BY article, position) AS place FROM statements
            WHERE detail ->> '$.actor' = $1 AND report IS NULL AND aggregate IS NULL AND field <> 'relation')
        WHERE place <= 2 ORDER BY article, position
        """,
        r => r.GetString(0), actor);

    /// <summary>The statement of that id with its words, its value resolved as far as the collection allows; null when there is none.</summary>
    public QuotedStatement? Statement(string id) => _database.Rows(
        $"SELECT {ArticleReading.ResolvedColumns} FROM statements s LEFT JOIN resolved_statements x ON x.id = s.id WHERE s.id = $1 ORDER BY s.article, s.position LIMIT 1",
        ArticleReading.Quoted, id).FirstOrDefault();

    private ImmutableArray<Actor> Named(string condition, string words) =>
    [
        .. _database.Rows(
            $"""
            SELECT a.detail FROM actors a JOIN (SELECT DISTINCT actor FROM actor_names n WHERE {condition}) m ON m.actor = a.id
            ORDER BY (SELECT count(*) FROM event_lines l WHERE l.actor = a.id) DESC, a.id
            """,
            ReadActor, words),
    ];

    private static Actor ReadActor(SqliteDataReader row) => DetailReading.Actor(row.GetString(0));
}
