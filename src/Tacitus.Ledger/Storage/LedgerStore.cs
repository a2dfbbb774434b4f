using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>
/// A ledger on disk (SQLite). Each article is stored whole or not at all; what the collection comes to is replaced as a whole. Several
/// processes may work on one ledger at once; one object is for one thread.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly ArticleRows? _rows;

    private LedgerStore(SqliteConnection connection, bool write)
    {
        _connection = connection;
        if (write) _rows = new ArticleRows(connection);
    }

    /// <summary>Opens the ledger at <paramref name="path"/> for reading and writing, and makes it when it is not there.</summary>
    /// <exception cref="LedgerException">It is no ledger, a newer one, or cannot be opened.</exception>
    public static LedgerStore Open(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Execute("PRAGMA busy_timeout = 5000");
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = NORMAL");
            CheckVersion(connection, path);
            Schema.Apply(connection);
            return new LedgerStore(connection, write: true);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new LedgerException($"{path} cannot be used as a ledger: {e.Message}", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens the ledger at <paramref name="path"/> for reading.</summary>
    /// <exception cref="LedgerException">It is not there, no ledger, a newer one, or cannot be opened.</exception>
    public static LedgerStore OpenToRead(string path)
    {
        if (!File.Exists(path)) throw new LedgerException($"There is no ledger at {path}. Make one with: tacitus run PATH --ledger {path}");
        var connection = Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            CheckVersion(connection, path);
            if (Schema.Of(connection) != Schema.Newest)
            {
                connection.Dispose();
                Open(path).Dispose();
                connection = Connect(path, SqliteOpenMode.ReadOnly);
            }
            return new LedgerStore(connection, write: false);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new LedgerException($"{path} cannot be read as a ledger: {e.Message}", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Records that a run starts.</summary>
    public Run Begin(Versions versions, DateTimeOffset started)
    {
        var at = started.ToUniversalTime();
        var id = _connection.Scalar<long>(
            "INSERT INTO runs (code_version, model, gazetteer, lexicons, started) VALUES ($1, $2, $3, $4, $5) RETURNING id",
            versions.Code, versions.Model, versions.Gazetteer, versions.Lexicons, at.ToString("O", CultureInfo.InvariantCulture));
        return new Run(id, versions.Code, versions.Model, versions.Gazetteer, versions.Lexicons, at);
    }

    /// <summary>Records how a run ended.</summary>
    public void End(Run run, RunCounts counts, DateTimeOffset ended) => _connection.Execute(
        "UPDATE runs SET ended = $2, sources = $3, stored = $4, known = $5, lost = $6 WHERE id = $1",
        run.Id, ended.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), counts.Sources, counts.Stored, counts.Known, counts.Lost);

    /// <summary>What the ledger knows of <paramref name="article"/>; null when it does not hold it.</summary>
    public KnownArticle? Find(string article) => _connection.Rows(
        "SELECT versions, given, EXISTS (SELECT 1 FROM issues i WHERE i.article = a.id AND i.lost = 1) FROM articles a WHERE id = $1",
        r => new KnownArticle(r.GetString(0), JsonSerializer.Deserialize(r.GetString(1), LedgerJson.Readable.GivenMetadata)!, Appearances(article), r.GetInt32(2) != 0),
        article).FirstOrDefault();

    /// <summary>
    /// Stores a coded article whole, replacing an earlier coding of it; returns false, storing only the appearance, when another process
    /// has stored the same meanwhile.
    /// </summary>
    /// <param name="coded">The article.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="given">What users say of it, all appearances taken together, by which it was coded.</param>
    /// <param name="appearance">Where it was found.</param>
    /// <param name="versions">What coded it.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="ArgumentException">A statement has no span or one outside the text, or the text cannot be kept as it is.</exception>
    public bool Store(CodedArticle coded, ReadOnlyMemory<byte> bytes, GivenMetadata given, Appearance appearance, Versions versions, Run run) => InTransaction(() =>
    {
        var known = Find(coded.Article.Id);
        var stored = known is null || known.Versions != versions.Hash || known.Given != given;
        if (stored)
        {
            _rows!.Write(coded, bytes.Span, given, versions.Hash, run.Id);
            Change();
        }
        Appear(coded.Article.Id, appearance, run.Id);
        ForgetIssues(appearance.Path, run.Id);
        return stored;
    });

    /// <summary>Records that a known article appeared there.</summary>
    public void Appear(string article, Appearance appearance, Run run) => InTransaction(() =>
    {
        Appear(article, appearance, run.Id);
        ForgetIssues(appearance.Path, run.Id);
        return true;
    });

    /// <summary>Whether an earlier run had an issue with <paramref name="path"/> that is not one of an article.</summary>
    public bool HadIssues(string path, Run run) =>
        _connection.Scalar<long>("SELECT EXISTS (SELECT 1 FROM issues WHERE path = $1 AND article IS NULL AND run < $2)", path, run.Id) == 1;

    /// <summary>Records what is wrong with the input at <paramref name="path"/>; it replaces what was wrong with it in earlier runs.</summary>
    public void Report(string? path, ImmutableArray<Issue> issues, Run run) => InTransaction(() =>
    {
        if (path is not null) ForgetIssues(path, run.Id);
        foreach (var issue in issues)
        {
            _connection.Execute("DELETE FROM issues WHERE code = $1 AND path IS $2 AND article IS $3", issue.Code, issue.Path, issue.Article);
            _rows!.Write(issue, run.Id);
        }
        return true;
    });

    /// <summary>Whether the events are those of all that the ledger holds, by <paramref name="versions"/>.</summary>
    public bool IsLinked(Versions versions) => State("linked") == State("changes") && _connection.Scalar<string>("SELECT value FROM state WHERE name = 'linked_by'") == versions.Hash;

    /// <summary>All articles and human judgements as the ledger holds them now.</summary>
    public Collection Read()
    {
        _connection.Execute("BEGIN DEFERRED");
        try
        {
            return new Collection(State("changes"), [.. ArticleReading.Read(_connection, cleaning: false)], [.. Judgements().Where(j => j.By != EventRows.Judge)]);
        }
        finally
        {
            _connection.Execute("COMMIT");
        }
    }

    /// <summary>
    /// Replaces what the collection comes to, in one transaction. Returns false and changes nothing when the events in the ledger are of
    /// a later state of the collection than <paramref name="before"/>.
    /// </summary>
    public bool Replace(Collection before, EventSet now, Versions versions) => InTransaction(() =>
    {
        if (State("linked") > before.Changes) return false;
        EventRows.Replace(_connection, before, now);
        _connection.Execute("INSERT INTO state VALUES ('linked', $1) ON CONFLICT (name) DO UPDATE SET value = $1", before.Changes.ToString(CultureInfo.InvariantCulture));
        _connection.Execute("INSERT INTO state VALUES ('linked_by', $1) ON CONFLICT (name) DO UPDATE SET value = $1", versions.Hash);
        return true;
    });

    /// <summary>Records a person's judgement; it is binding from the next linking on.</summary>
    public void Judge(Judgement judgement)
    {
        if (judgement.By == EventRows.Judge) throw new ArgumentException($"'{EventRows.Judge}' is not a person", nameof(judgement));
        InTransaction(() =>
        {
            _connection.Execute("INSERT OR REPLACE INTO judgements (left, right, verdict, score, reason, by) VALUES ($1, $2, $3, $4, $5, $6)",
                judgement.Left, judgement.Right, Code.Of(judgement.Verdict), judgement.Score, judgement.Reason, judgement.By);
            Change();
            return true;
        });
    }

    /// <summary>The newest run; null when there was none.</summary>
    public Run? LastRun() => _connection.Rows("SELECT id, code_version, model, gazetteer, lexicons, started FROM runs ORDER BY id DESC LIMIT 1",
        r => new Run(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4),
            DateTimeOffset.Parse(r.GetString(5), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))).FirstOrDefault();

    /// <summary>How much the ledger holds.</summary>
    public LedgerCounts Count() => _connection.Rows(
        """
        SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM reports), (SELECT count(*) FROM statements), (SELECT count(*) FROM events),
            (SELECT count(*) FROM aggregates), (SELECT count(*) FROM actors), (SELECT count(*) FROM relations), (SELECT count(*) FROM judgements),
            (SELECT count(*) FROM issues)
        """,
        r => new LedgerCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7), r.GetInt64(8))).First();

    /// <summary>The articles in the order of their ids, or one of them.</summary>
    public IEnumerable<ArticleEntry> Articles(string? only = null)
    {
        var paths = _connection.Rows($"SELECT article, path FROM appearances {(only is null ? "" : "WHERE article = $1")}", r => (r.GetString(0), r.GetString(1)), only is null ? [] : [only])
            .ToLookup(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        return _connection.Rows(
            $"""
            SELECT a.id, a.text_revision, a.url, a.outlet, a.title, a.language, t.characters, coalesce(d.published, a.published),
                coalesce(d.basis, a.published_basis), (SELECT min(b.id) FROM articles b WHERE b.text_revision = a.text_revision)
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
    public string Text(string article) => _connection.Scalar<string>(
        "SELECT t.text FROM articles a JOIN text_revisions t ON t.article = a.id AND t.id = a.text_revision WHERE a.id = $1", article)
        ?? throw new ArgumentException($"the ledger has no article {article}", nameof(article));

    /// <summary>All that was read from <paramref name="article"/> alone; null when the ledger does not hold it.</summary>
    public CodedArticle? Coded(string article) => ArticleReading.Read(_connection, cleaning: true, article).FirstOrDefault();

    /// <summary>The events that <paramref name="filter"/> lets through, by first day and id, without their findings and reports.</summary>
    public IEnumerable<Event> Events(EventFilter filter) => EventReading.Find(_connection, filter);

    /// <summary>All events with their findings and reports, in the order of their ids.</summary>
    public IEnumerable<Event> Events() => EventReading.Read(_connection);

    /// <summary>One event with its findings and reports; null when the ledger has none of that id.</summary>
    public Event? Event(string id) => EventReading.Read(_connection, id).FirstOrDefault();

    /// <summary>The aggregates in the order of their ids.</summary>
    public IEnumerable<Aggregate> Aggregates() =>
        _connection.Rows("SELECT detail FROM aggregates ORDER BY id", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Aggregate)!);

    /// <summary>The actors in the order of their ids.</summary>
    public IEnumerable<Actor> Actors() => _connection.Rows("SELECT detail FROM actors ORDER BY id", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Actor)!);

    /// <summary>In how many events each actor acts, suffers or claims.</summary>
    public IReadOnlyDictionary<string, int> EventsByActor() =>
        _connection.Rows("SELECT actor, count(DISTINCT event) FROM event_actors WHERE actor IS NOT NULL GROUP BY actor", r => (Actor: r.GetString(0), Events: r.GetInt32(1)))
            .ToDictionary(r => r.Actor, r => r.Events, StringComparer.Ordinal);

    /// <summary>The relations in the order of their ids.</summary>
    public IEnumerable<Relation> Relations() =>
        _connection.Rows("SELECT detail FROM relations ORDER BY id", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Relation)!);

    /// <summary>All judgements, computed and human, in the order of left, right and by.</summary>
    public IEnumerable<Judgement> Judgements() => _connection.Rows("SELECT left, right, verdict, score, reason, by FROM judgements ORDER BY left, right, by",
        r => new Judgement(r.GetString(0), r.GetString(1), Code.Parse<Verdict>(r.GetString(2)), r.GetInt32(3), r.GetString(4), r.GetString(5)));

    /// <summary>The issues in the order of code, article, path and message.</summary>
    public IEnumerable<Issue> Issues() => _connection.Rows("SELECT code, article, path, message, lost FROM issues ORDER BY code, article, path, message",
        r => new Issue(r.GetString(0), r.Text(1), r.Text(2), r.GetString(3), r.GetInt32(4) != 0));

    /// <summary>The reports in the order of their ids: id, article, and the event that each tells of.</summary>
    public IEnumerable<(string Id, string Article, string? Event)> Reports() =>
        _connection.Rows("SELECT r.id, r.article, e.event FROM reports r LEFT JOIN event_reports e ON e.report = r.id ORDER BY r.id",
            r => (r.GetString(0), r.GetString(1), r.Text(2)));

    /// <summary>All statements in the order of their ids, with values resolved as far as the collection allows.</summary>
    public IEnumerable<QuotedStatement> Statements() => _connection.Rows(
        $"SELECT {ArticleReading.ResolvedColumns} FROM statements s LEFT JOIN resolved_statements x ON x.id = s.id ORDER BY s.id, s.article, s.position",
        ArticleReading.Quoted);

    /// <summary>The statements of one event's reports in the order of article and reading, with values resolved as far as the collection allows.</summary>
    public IEnumerable<QuotedStatement> StatementsOf(string eventId) => _connection.Rows(
        $"""
        SELECT {ArticleReading.ResolvedColumns} FROM event_reports e JOIN statements s ON s.report = e.report LEFT JOIN resolved_statements x ON x.id = s.id
        WHERE e.event = $1 ORDER BY s.article, s.position
        """,
        ArticleReading.Quoted, eventId);

    /// <summary>The statements for any of <paramref name="fields"/>, in the order of their ids.</summary>
    internal IEnumerable<Statement> StatementsOf(IEnumerable<Field> fields) => _connection.Rows(
        $"""
        SELECT {ArticleReading.StatementColumns} FROM statements s WHERE s.field IN ({string.Join(", ", fields.Select(f => $"'{Code.Of(f)}'"))})
        ORDER BY s.id
        """,
        ArticleReading.Statement);

    /// <summary>The articles whose text has characters of two UTF-16 units.</summary>
    internal HashSet<string> ArticlesWithWideCharacters() => _connection.Rows(
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
        return [.. _connection.Rows($"SELECT id FROM {table} WHERE id >= $1 AND id < $2 ORDER BY id LIMIT 6", r => r.GetString(0), start, start + "\uffff")];
    }

    /// <summary>The ids of the articles found at <paramref name="path"/>.</summary>
    public ImmutableArray<string> ArticlesAt(string path) => [.. _connection.Rows("SELECT article FROM appearances WHERE path = $1 ORDER BY article", r => r.GetString(0), path)];

    /// <summary>What is not in order inside the ledger, a line each: broken pages, spans whose words are not in the text, dangling ids.</summary>
    public IEnumerable<string> Defects() => Soundness.Check(_connection);

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows?.Dispose();
        _connection.Dispose();
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 600 }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new LedgerException($"{path} cannot be opened as a ledger: {e.Message}", e);
        }
    }

    private static void CheckVersion(SqliteConnection connection, string path)
    {
        if (Schema.Of(connection) > Schema.Newest) throw new LedgerException($"{path} was written by a newer Tacitus. Update this one to read it.");
    }

    private ImmutableArray<Appearance> Appearances(string article) =>
        [.. _connection.Rows("SELECT path, published, outlet, title, url FROM appearances WHERE article = $1",
            r => new Appearance(r.GetString(0), new GivenMetadata(r.Text(1) is { } date ? PartialDate.Parse(date) : null, r.Text(2), r.Text(3), r.Text(4))), article)
            .OrderBy(a => a.Path, StringComparer.Ordinal)];

    private void Appear(string article, Appearance appearance, long run) => _connection.Execute(
        """
        INSERT INTO appearances (article, path, published, outlet, title, url, run) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (article, path) DO UPDATE SET published = coalesce(excluded.published, published), outlet = coalesce(excluded.outlet, outlet),
            title = coalesce(excluded.title, title), url = coalesce(excluded.url, url)
        """,
        article, appearance.Path, appearance.Given.Published?.ToString(), appearance.Given.Outlet, appearance.Given.Title, appearance.Given.Url, run);

    private void ForgetIssues(string path, long run) => _connection.Execute("DELETE FROM issues WHERE path = $1 AND article IS NULL AND run < $2", path, run);

    private long State(string name) => long.Parse(_connection.Scalar<string>("SELECT value FROM state WHERE name = $1", name) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    private void Change() => _connection.Execute(
        "INSERT INTO state VALUES ('changes', '1') ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)");

    private T InTransaction<T>(Func<T> change)
    {
        _connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var result = change();
            _connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            _connection.Execute("ROLLBACK");
            throw;
        }
    }
}
