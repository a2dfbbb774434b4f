using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;
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
/// A ledger on disk (SQLite). Each article is stored whole or not at all; so is what a change to the collection comes to. Several
/// processes may work on one ledger at once; one object is for one thread.
/// </summary>
public sealed partial class LedgerStore : IDisposable
{
    private readonly Database _database;
    private readonly ArticleRows? _rows;

    static LedgerStore()
    {
        // Nobody asks how much memory SQLite holds, and counting takes a lock at each allocation. A store is for one thread, so that its connection needs no lock at each call either.
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    private LedgerStore(Database database, bool write)
    {
        _database = database;
        if (write) _rows = new ArticleRows(database);
    }

    /// <summary>Opens the ledger at <paramref name="path"/> for reading and writing, and makes it when it is not there.</summary>
    /// <exception cref="LedgerException">It is no ledger, a newer one, or cannot be opened.</exception>
    public static LedgerStore Open(string path)
    {
        var database = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            database.Execute("PRAGMA busy_timeout = 5000");
            CheckVersion(database, path);
            database.Execute("PRAGMA journal_mode = WAL");
            database.Execute("PRAGMA synchronous = NORMAL");
            // The rows of an article go to pages all over the indexes, whose keys are hashes: 24 MB of pages stay in memory, and are copied from the log to their places every 16.
            database.Execute("PRAGMA cache_size = -24000");
            database.Execute("PRAGMA wal_autocheckpoint = 4000");
            // What a row refers to is written before it, in the same transaction; to look for it again costs an eighth of writing a statement. `doctor` checks the whole.
            database.Execute("PRAGMA foreign_keys = OFF");
            // What a statement of many rows may have to take back is kept in memory, where it would else go to a file.
            database.Execute("PRAGMA temp_store = MEMORY");
            Schema.Apply(database);
            return new LedgerStore(database, write: true);
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw new LedgerException($"{path} cannot be used as a ledger: {e.Message}", e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens the ledger at <paramref name="path"/> for reading.</summary>
    /// <exception cref="LedgerException">It is not there, no ledger, a newer one, or cannot be opened.</exception>
    public static LedgerStore OpenToRead(string path)
    {
        if (!File.Exists(path)) throw new LedgerException($"There is no ledger at {path}. Make one with: tacitus run PATH --ledger {path}");
        var database = Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            CheckVersion(database, path);
            if (Schema.Of(database) != Schema.Newest)
            {
                database.Dispose();
                Open(path).Dispose();
                database = Connect(path, SqliteOpenMode.ReadOnly);
            }
            return new LedgerStore(database, write: false);
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw new LedgerException($"{path} cannot be read as a ledger: {e.Message}", e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Records that a run starts.</summary>
    public Run Begin(Versions versions, DateTimeOffset started)
    {
        var at = started.ToUniversalTime();
        var id = _database.Scalar<long>(
            "INSERT INTO runs (code_version, model, gazetteer, lexicons, started) VALUES ($1, $2, $3, $4, $5) RETURNING id",
            versions.Code, versions.Model, versions.Gazetteer, versions.Lexicons, at.ToString("O", CultureInfo.InvariantCulture));
        return new Run(id, versions.Code, versions.Model, versions.Gazetteer, versions.Lexicons, at);
    }

    /// <summary>Records how a run ended.</summary>
    public void End(Run run, RunCounts counts, DateTimeOffset ended) => _database.Execute(
        "UPDATE runs SET ended = $2, sources = $3, stored = $4, known = $5, lost = $6 WHERE id = $1",
        run.Id, ended.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), counts.Sources, counts.Stored, counts.Known, counts.Lost);

    /// <summary>What the ledger knows of <paramref name="article"/>; null when it does not hold it.</summary>
    public KnownArticle? Find(string article) => _database.Rows(
        "SELECT versions, given, EXISTS (SELECT 1 FROM issues i WHERE i.article = a.id AND i.lost = 1) FROM articles a WHERE id = $1",
        r => new KnownArticle(r.GetString(0), JsonSerializer.Deserialize(r.GetString(1), LedgerJson.Readable.GivenMetadata)!, Appearances(article), r.GetInt32(2) != 0),
        article).FirstOrDefault();

    /// <summary>
    /// Stores a coded article whole, replacing an earlier coding of it; returns false, storing only the appearance, when the ledger holds the same bytes, coded by
    /// the same versions with the same given metadata: coding depends on nothing else, so that a second coding is the first, and what is linked stays linked.
    /// </summary>
    /// <param name="coded">The article.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="given">What users say of it, all appearances taken together, by which it was coded.</param>
    /// <param name="appearance">Where it was found.</param>
    /// <param name="versions">What coded it.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="ArgumentException">A statement has no span or one outside the text, or the text cannot be kept as it is.</exception>
    public bool Store(CodedArticle coded, ReadOnlyMemory<byte> bytes, GivenMetadata given, Appearance appearance, Versions versions, Run run)
    {
        // Before anything is written, so that others that are stored at once with it are not lost.
        ArticleRows.Check(coded);
        return _database.Transaction(() => Write(coded, bytes, given, appearance, versions, run));
    }

    private bool Write(CodedArticle coded, ReadOnlyMemory<byte> bytes, GivenMetadata given, Appearance appearance, Versions versions, Run run)
    {
        var known = Find(coded.Article.Id);
        var stored = known is null || known.Versions != versions.Hash || known.Given != given;
        if (stored)
        {
            Change();
            Unlink("article", coded.Article.Id);
            if (known is not null)
            {
                foreach (var actor in Told("SELECT id FROM article_actors WHERE article = $1 UNION SELECT actor FROM named_actors WHERE article = $1")) Unlink("actor", actor);
                foreach (var said in Told("SELECT value FROM statements WHERE article = $1 AND field = 'relation'")) Unlink("relation", said);
            }
            _rows!.Write(coded, bytes.Span, given, versions.Hash, run.Id, known is not null);
        }
        Appear(coded.Article.Id, appearance, run.Id);
        ForgetIssues(appearance.Path, run.Id);
        return stored;

        string[] Told(string sql) => [.. _database.Rows(sql, r => r.GetString(0), coded.Article.Id).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Makes all that <paramref name="changes"/> changes at once, or nothing: several articles cost little more than one alone. An article that is refused
    /// (<see cref="ArgumentException"/>) leaves the others as they are; what breaks while it is written takes all of them with it.
    /// </summary>
    public void AtOnce(Action changes) => _database.Transaction(() =>
    {
        changes();
        return true;
    });

    /// <summary>Records that a known article appeared there.</summary>
    public void Appear(string article, Appearance appearance, Run run) => _database.Transaction(() =>
    {
        Appear(article, appearance, run.Id);
        ForgetIssues(appearance.Path, run.Id);
        return true;
    });

    /// <summary>Whether an earlier run had an issue with <paramref name="path"/> that is not one of an article.</summary>
    public bool HadIssues(string path, Run run) =>
        _database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM issues WHERE path = $1 AND article IS NULL AND run < $2)", path, run.Id) == 1;

    /// <summary>Records what is wrong with the input at <paramref name="path"/>; it replaces what was wrong with it in earlier runs.</summary>
    public void Report(string? path, ImmutableArray<Issue> issues, Run run) => _database.Transaction(() =>
    {
        if (path is not null) ForgetIssues(path, run.Id);
        foreach (var issue in issues)
        {
            _database.Execute("DELETE FROM issues WHERE code = $1 AND path IS $2 AND article IS $3", issue.Code, issue.Path, issue.Article);
            _rows!.Write(issue, run.Id);
        }
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows?.Dispose();
        _database.Dispose();
    }

    private static Database Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 600 }.ConnectionString);
        try
        {
            connection.Open();
            return new Database(connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new LedgerException($"{path} cannot be opened as a ledger: {e.Message}", e);
        }
    }

    private static void CheckVersion(Database database, string path)
    {
        // The tables first: another process may be making them with their version in one step.
        var hasTables = database.Scalar<long>("SELECT count(*) FROM sqlite_schema") > 0;
        var version = Schema.Of(database);
        if (version > Schema.Newest) throw new LedgerException($"{path} was written by a newer Tacitus. Update this one to read it.");
        if (version == 0 && hasTables) throw new LedgerException($"{path} is the database of another program. Name another file.");
    }

    private ImmutableArray<Appearance> Appearances(string article) =>
        [.. _database.Rows("SELECT path, published, outlet, title, url FROM appearances WHERE article = $1",
            r => new Appearance(r.GetString(0), new GivenMetadata(r.Text(1) is { } date ? PartialDate.Parse(date) : null, r.Text(2), r.Text(3), r.Text(4))), article)
            .OrderBy(a => a.Path, StringComparer.Ordinal)];

    private void Appear(string article, Appearance appearance, long run) => _database.Execute(
        """
        INSERT INTO appearances (article, path, published, outlet, title, url, run) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (article, path) DO UPDATE SET published = coalesce(excluded.published, published), outlet = coalesce(excluded.outlet, outlet),
            title = coalesce(excluded.title, title), url = coalesce(excluded.url, url)
        """,
        article, appearance.Path, appearance.Given.Published?.ToString(), appearance.Given.Outlet, appearance.Given.Title, appearance.Given.Url, run);

    private void ForgetIssues(string path, long run) => _database.Execute("DELETE FROM issues WHERE path = $1 AND article IS NULL AND run < $2", path, run);

    private long State(string name) => long.Parse(_database.Scalar<string>("SELECT value FROM state WHERE name = $1", name) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    private void Change() => _database.Execute(
        "INSERT INTO state VALUES ('changes', '1') ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)");
}
