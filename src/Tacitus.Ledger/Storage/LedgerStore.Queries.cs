using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <content>What a ledger can be asked.</content>
public sealed partial class LedgerStore
{
    /// <summary>The newest run; null when there was none.</summary>
    public Run? LastRun() => _database.Rows("SELECT id, code_version, model, gazetteer, lexicons, started FROM runs ORDER BY id DESC LIMIT 1",
        r => new Run(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4),
            DateTimeOffset.Parse(r.GetString(5), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))).FirstOrDefault();

    /// <summary>The runs, the newest first, each with when it ended (null when it did not) and what it read.</summary>
    public IEnumerable<(Run Run, DateTimeOffset? Ended, RunCounts Counts)> Runs(int most) => _database.Rows(
        "SELECT id, code_version, model, gazetteer, lexicons, started, ended, sources, stored, known, lost FROM runs ORDER BY id DESC LIMIT $1",
        r => (new Run(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Moment(r.GetString(5))), r.Text(6) is { } ended ? Moment(ended) : (DateTimeOffset?)null,
            new RunCounts(r.GetInt32(7), r.GetInt32(8), r.GetInt32(9), r.GetInt32(10))), most);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>How much the ledger holds.</summary>
    public LedgerCounts Count() => _database.Rows(
        """
        SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM reports), (SELECT count(*) FROM statements), (SELECT count(*) FROM events),
            (SELECT count(*) FROM aggregates), (SELECT count(*) FROM actors), (SELECT count(*) FROM relations), (SELECT count(*) FROM judgements),
            (SELECT count(*) FROM issues)
        """,
        r => new LedgerCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7), r.GetInt64(8))).First();

    /// <summary>The articles in the order of their ids, or one of them.</summary>
    public IEnumerable<ArticleEntry> Articles(string? only = null)
    {
        var paths = _database.Rows($"SELECT article, path FROM appearances {(only is null ? "" : "WHERE article = $1")}", r => (r.GetString(0), r.GetString(1)), only is null ? [] : [only])
            .ToLookup(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        return _database.Rows(
            $"""
            SELECT a.id, a.text_revision, a.url, a.outlet, a.title, a.language, t.characters, coalesce(d.published, a.published),
                coalesce(d.basis, a.published_basis),
                coalesce((SELECT c.original FROM copies c WHERE c.article = a.id), a.id)
            FROM articles a JOIN text_revisions t ON t.article = a.id AND t.id = a.text_revision LEFT JOIN inferred_dates d ON d.article = a.id
            {(only is null ? "" : "WHERE a.id = $1")} ORDER BY a.id
            """,
            r => new ArticleEntry(
                r.GetString(0), r.GetString(1), [.. paths[r.GetString(0)].Order(StringComparer.Ordinal)], r.Text(2), r.Text(3), r.Text(4), r.GetString(5), r.GetInt32(6),
                r.Text(7) is { } date ? new Publication(PartialDate.Parse(date), Code.Parse<DateBasis>(r.GetString(8))) : null,
                r.GetString(9) == r.GetString(0) ? null : r.GetString(9)),
            only is null ? [] : [only]);
    }

    /// <summary>The clean text of <paramref name="article"/>'s current text revision.</summary>
    public string Text(string article) => _database.Scalar<string>(
        "SELECT t.text FROM articles a JOIN text_revisions t ON t.article = a.id AND t.id = a.text_revision WHERE a.id = $1", article)
        ?? throw new ArgumentException($"the ledger has no article {article}", nameof(article));

    /// <summary>All that was read from <paramref name="article"/> alone; null when the ledger does not hold it.</summary>
    public CodedArticle? Coded(string article) => ArticleReading.Read(_database, cleaning: true, article).FirstOrDefault();

    /// <summary>The events that <paramref name="filter"/> lets through, by first day and id; those without a date last.</summary>
    public IEnumerable<EventEntry> Events(EventFilter filter) => EventReading.Find(_database, filter);

    /// <summary>All events with their findings and reports, in the order of their ids.</summary>
    public IEnumerable<Event> Events() => EventReading.Read(_database);

    /// <summary>For each event the id that it has by its reports alone, which is the same in every ledger of the same reports.</summary>
    public IReadOnlyDictionary<string, string> CanonicalIds() =>
        _database.Rows("SELECT id, canonical FROM events", r => (Id: r.GetString(0), Canonical: r.GetString(1))).ToDictionary(r => r.Id, r => r.Canonical, StringComparer.Ordinal);

    /// <summary>One event with its findings and reports; null when the ledger has none of that id.</summary>
    public Event? Event(string id) => EventReading.Read(_database, id).FirstOrDefault();

    /// <summary>The aggregates in the order of their ids.</summary>
    public IEnumerable<Aggregate> Aggregates() =>
        _database.Rows("SELECT detail FROM aggregates ORDER BY id", r => DetailReading.Aggregate(r.GetString(0)));

    /// <summary>The actors in the order of their ids.</summary>
    public IEnumerable<Actor> Actors() => _database.Rows("SELECT detail FROM actors ORDER BY id", r => DetailReading.Actor(r.GetString(0)));

    /// <summary>In how many events each actor acts, suffers or claims.</summary>
    public IReadOnlyDictionary<string, int> EventsByActor() =>
        _database.Rows("SELECT actor, count(DISTINCT event) FROM event_actors WHERE actor IS NOT NULL GROUP BY actor", r => (Actor: r.GetString(0), Events: r.GetInt32(1)))
            .ToDictionary(r => r.Actor, r => r.Events, StringComparer.Ordinal);

    /// <summary>The relations in the order of their ids.</summary>
    public IEnumerable<Relation> Relations() =>
        _database.Rows("SELECT detail FROM relations ORDER BY id", r => DetailReading.Relation(r.GetString(0)));

    /// <summary>All judgements, computed and human, in the order of left, right and by.</summary>
    public IEnumerable<Judgement> Judgements() => _database.Rows("SELECT left, right, verdict, score, reason, by FROM judgements ORDER BY left, right, by",
        r => new Judgement(r.GetString(0), r.GetString(1), Code.Parse<Verdict>(r.GetString(2)), r.GetInt32(3), r.GetString(4), r.GetString(5)));

    /// <summary>The judgements on any of <paramref name="reports"/>, in the order of left, right and by.</summary>
    public IEnumerable<Judgement> JudgementsOn(IEnumerable<string> reports) => reports.SelectMany(report => _database.Rows(
        """
        SELECT left, right, verdict, score, reason, by FROM judgements WHERE left = $1
        UNION SELECT left, right, verdict, score, reason, by FROM judgements WHERE right = $1
        """,
        r => new Judgement(r.GetString(0), r.GetString(1), Code.Parse<Verdict>(r.GetString(2)), r.GetInt32(3), r.GetString(4), r.GetString(5)), report).ToArray())
        .Distinct().OrderBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal).ThenBy(j => j.By, StringComparer.Ordinal);

    /// <summary>The issues in the order of code, article, path and message.</summary>
    public IEnumerable<Issue> Issues() => _database.Rows("SELECT code, article, path, message, lost FROM issues ORDER BY code, article, path, message",
        r => new Issue(r.GetString(0), r.Text(1), r.Text(2), r.GetString(3), r.GetInt32(4) != 0));

    /// <summary>The reports in the order of their ids: id, article, and the event that each tells of.</summary>
    public IEnumerable<(string Id, string Article, string? Event)> Reports() =>
        _database.Rows("SELECT r.id, r.article, e.event FROM reports r LEFT JOIN event_reports e ON e.report = r.id ORDER BY r.id",
            r => (r.GetString(0), r.GetString(1), r.Text(2)));

    /// <summary>All statements in the order of their ids, with values resolved as far as the collection allows.</summary>
    public IEnumerable<QuotedStatement> Statements() => _database.Rows(
        $"SELECT {ArticleReading.ResolvedColumns} FROM statements s LEFT JOIN resolved_statements x ON x.id = s.id ORDER BY s.id, s.article, s.position",
        ArticleReading.Quoted);

    /// <summary>The statements of one event's reports in the order of article and reading, with values resolved as far as the collection allows.</summary>
    public IEnumerable<QuotedStatement> StatementsOf(string eventId) => _database.Rows(
        $"""
        SELECT {ArticleReading.ResolvedColumns} FROM event_reports e JOIN statements s ON s.report = e.report LEFT JOIN resolved_statements x ON x.id = s.id
        WHERE e.event = $1 ORDER BY s.article, s.position
        """,
        ArticleReading.Quoted, eventId);

    /// <summary>The statements for any of <paramref name="fields"/> that may hold a person's name, in no order.</summary>
    internal IEnumerable<Statement> StatementsOnPeople(IEnumerable<Field> fields) => _database.Rows(
        $"""
        SELECT {ArticleReading.StatementColumns} FROM statements s WHERE s.field IN ({string.Join(", ", fields.Select(f => $"'{Code.Of(f)}'"))})
            AND (s.type <> 'actor' OR s.detail ->> '$.kind' = 'person')
        """,
        ArticleReading.Statement);

    /// <summary>The same of one event's reports.</summary>
    internal IEnumerable<Statement> StatementsOnPeople(string eventId, IEnumerable<Field> fields) => _database.Rows(
        $"""
        SELECT {ArticleReading.StatementColumns} FROM event_reports e JOIN statements s ON s.report = e.report
        WHERE e.event = $1 AND s.field IN ({string.Join(", ", fields.Select(f => $"'{Code.Of(f)}'"))}) AND (s.type <> 'actor' OR s.detail ->> '$.kind' = 'person')
        """,
        ArticleReading.Statement, eventId);

    /// <summary>The ids of the reports of one event.</summary>
    public ImmutableArray<string> ReportsOf(string eventId) => [.. _database.Rows("SELECT report FROM event_reports WHERE event = $1 ORDER BY report", r => r.GetString(0), eventId)];

    /// <summary>The event that <paramref name="report"/> tells of; null when none.</summary>
    public string? EventOf(string report) => _database.Scalar<string>("SELECT event FROM event_reports WHERE report = $1", report);

    /// <summary>The same of one article.</summary>
    internal IEnumerable<Statement> StatementsOnPeople(IEnumerable<Field> fields, string article) => _database.Rows(
        $"""
        SELECT {ArticleReading.StatementColumns} FROM statements s WHERE s.article = $1 AND s.field IN ({string.Join(", ", fields.Select(f => $"'{Code.Of(f)}'"))})
            AND (s.type <> 'actor' OR s.detail ->> '$.kind' = 'person') ORDER BY s.position
        """,
        ArticleReading.Statement, article);

    /// <summary>The actors who are said to lead or have founded another, in the order of ids: of persons, those who are public.</summary>
    internal IEnumerable<Actor> Leaders() => _database.Rows(
        "SELECT detail FROM actors WHERE id IN (SELECT object FROM relations WHERE type IN ('led_by', 'founded_by')) ORDER BY id", r => DetailReading.Actor(r.GetString(0)));

    /// <summary>The articles whose text has characters of two UTF-16 units.</summary>
    internal HashSet<string> ArticlesWithWideCharacters() => _database.Rows(
        "SELECT a.id FROM articles a JOIN text_revisions t ON t.article = a.id AND t.id = a.text_revision WHERE t.units <> t.characters", r => r.GetString(0))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The ids of <paramref name="kind"/> that begin with <paramref name="prefix"/> (with or without its letter), six at most.</summary>
    public ImmutableArray<string> Matches(IdKind kind, string prefix)
    {
        var (table, letter) = kind switch
        {
            IdKind.Event => ("events", "e-"),
            IdKind.Article => ("articles", "a-"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var start = prefix.StartsWith(letter, StringComparison.Ordinal) ? prefix : letter + prefix;
        return [.. _database.Rows($"SELECT id FROM {table} WHERE id >= $1 AND id < $2 ORDER BY id LIMIT 6", r => r.GetString(0), start, start + "\uffff")];
    }

    /// <summary>The ids of the articles found at <paramref name="path"/>.</summary>
    public ImmutableArray<string> ArticlesAt(string path) => [.. _database.Rows("SELECT article FROM appearances WHERE path = $1 ORDER BY article", r => r.GetString(0), path)];

    /// <summary>What is not in order inside the ledger, a line each: broken pages, spans whose words are not in the text, dangling ids.</summary>
    public IEnumerable<string> Defects() => Soundness.Check(_database);
}
