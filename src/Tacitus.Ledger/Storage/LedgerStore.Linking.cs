using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <content>What linking reads and writes. Each reads by an index: none grows with the parts of a ledger that a change does not touch.</content>
public sealed partial class LedgerStore
{
    /// <summary>Whether the events are those of all that the ledger holds, as <paramref name="by"/> makes them.</summary>
    public bool IsLinked(string by) => LinkedBy() == by && _database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM unlinked)") == 0;

    /// <summary>From here on events are made as <paramref name="by"/> makes them; when that is not as before, all articles are linked anew.</summary>
    public void LinkBy(string by) => _database.Transaction(() =>
    {
        if (LinkedBy() == by) return false;
        LinkRows.Clear(_database);
        EventRows.RemoveUntold(_database);
        var change = State("changes");
        _database.Execute("INSERT OR REPLACE INTO unlinked (kind, id, change) SELECT 'article', id, $1 FROM articles", change);
        _database.Execute("INSERT OR REPLACE INTO unlinked (kind, id, change) SELECT 'actor', id, $1 FROM actors", change);
        _database.Execute("INSERT OR REPLACE INTO unlinked (kind, id, change) SELECT 'relation', subject || ' ' || type || ' ' || object, $1 FROM relations", change);
        _database.Execute("INSERT INTO state VALUES ('linked_by', $1) ON CONFLICT (name) DO UPDATE SET value = $1", by);
        return true;
    });

    /// <summary>What a user set under <paramref name="name"/> for this ledger; null when nothing.</summary>
    public string? Setting(string name) => _database.Scalar<string>("SELECT value FROM state WHERE name = $1", "setting:" + name);

    /// <summary>Sets it; null takes it away.</summary>
    public void Set(string name, string? value)
    {
        if (value is null) _database.Execute("DELETE FROM state WHERE name = $1", "setting:" + name);
        else _database.Execute("INSERT INTO state VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2", "setting:" + name, value);
    }

    /// <summary>Runs <paramref name="read"/>, which sees the ledger as it is at one moment.</summary>
    public T AtOneMoment<T>(Func<T> read)
    {
        _database.Execute("BEGIN DEFERRED");
        try
        {
            return read();
        }
        finally
        {
            _database.Execute("COMMIT");
        }
    }

    /// <summary>What was stored or judged since the events were last made, the oldest first.</summary>
    /// <param name="most">How many articles at the most.</param>
    /// <param name="mostUnits">How many UTF-16 units of text they have together at the most, if they are more than one.</param>
    /// <param name="known">Gives an article as it is stored when that is at hand, else null.</param>
    public UnlinkedPart Unlinked(int most, long mostUnits = long.MaxValue, Func<string, CodedArticle?>? known = null)
    {
        long units = 0;
        var ids = _database.Rows(
            """
            SELECT u.id, coalesce(t.units, 0) FROM unlinked u LEFT JOIN articles a ON a.id = u.id LEFT JOIN text_revisions t ON t.article = a.id AND t.id = a.text_revision
            WHERE u.kind = 'article' ORDER BY u.change, u.id LIMIT $1
            """, r => (Id: r.GetString(0), Units: r.GetInt64(1)), most).TakeWhile((a, i) => (units += a.Units) <= mostUnits || i == 0).Select(a => a.Id).ToArray();
        var days = _database.Rows("SELECT published, count(*) FROM articles WHERE length(published) = 10 GROUP BY published ORDER BY published", Day).ToImmutableArray();
        return new UnlinkedPart(
            State("changes"), State("linked"), [.. ids.Select(id => known?.Invoke(id) ?? ReadArticle(id)).OrderBy(a => a.Article.Id, StringComparer.Ordinal)],
            Of("report"), Of("actor"), Of("relation"), [.. HumanJudgements()],
            [.. _database.Rows("SELECT branch, whole FROM link_ties ORDER BY branch, whole", Tie)],
            [.. _database.Rows(
                """
                SELECT DISTINCT detail ->> '$.subject', detail ->> '$.object' FROM statements
                WHERE field = 'relation' AND detail ->> '$.type' = 'branch_of' AND detail ->> '$.state' = 'in_force' AND detail ->> '$.subject' <> detail ->> '$.object'
                """, Tie).Order()],
            [.. _database.Rows("SELECT day, articles FROM link_days ORDER BY day", Day)], days);

        ImmutableArray<string> Of(string kind) => [.. _database.Rows("SELECT id FROM unlinked WHERE kind = $1 ORDER BY id", r => r.GetString(0), kind)];
        static (string, string) Tie(Microsoft.Data.Sqlite.SqliteDataReader row) => (row.GetString(0), row.GetString(1));
        static (DateOnly, int) Day(Microsoft.Data.Sqlite.SqliteDataReader row) => (DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetInt32(1));
    }

    /// <summary>
    /// Puts what a change comes to in the place of what was there, in one transaction. Returns false and changes nothing when events were made
    /// since <paramref name="before"/> was read.
    /// </summary>
    public bool Replace(UnlinkedPart before, LinkedPart now) => _database.Transaction(() =>
    {
        if (State("linked") != before.Linked) return false;
        var ids = EventRows.Replace(_database, before, now);
        LinkRows.Replace(_database, before, now);
        EventRows.Write(_database, now.Events, ids);
        _database.Execute("DELETE FROM issues WHERE code = 'judgements_contradict'");
        var run = _database.Scalar<long>("SELECT max(id) FROM runs");
        foreach (var issue in now.Issues) _rows!.Write(issue, run);
        foreach (var article in before.Articles) Done("article", article.Article.Id);
        foreach (var report in before.Reports) Done("report", report);
        foreach (var actor in before.Actors) Done("actor", actor);
        foreach (var relation in before.Relations) Done("relation", relation);
        _database.Execute("INSERT INTO state VALUES ('linked', $1) ON CONFLICT (name) DO UPDATE SET value = $1", (before.Linked + 1).ToString(CultureInfo.InvariantCulture));
        return true;

        void Done(string kind, string id) => _database.Execute("DELETE FROM unlinked WHERE kind = $1 AND id = $2 AND change <= $3", kind, id, before.Changes);
    });

    /// <summary>Whether <paramref name="run"/> coded what the ledger holds of <paramref name="article"/>.</summary>
    public bool IsOf(string article, Run run) => _database.Scalar<long>("SELECT run FROM articles WHERE id = $1", article) == run.Id;

    /// <summary>The article of that id as it tells by itself, without its cleaning.</summary>
    public CodedArticle ReadArticle(string article) => ArticleReading.Read(_database, cleaning: false, article).First();

    /// <summary>The article of that id as the first linking of the collection settled it, without its cleaning.</summary>
    public CodedArticle ReadSettled(string article)
    {
        var told = ReadArticle(article);
        var published = _database.Rows("SELECT published, basis FROM inferred_dates WHERE article = $1 AND first = 1",
            r => new Publication(PartialDate.Parse(r.GetString(0)), Code.Parse<DateBasis>(r.GetString(1))), article).FirstOrDefault();
        var values = _database.Rows("SELECT x.id, s.type, x.detail FROM resolved_statements x JOIN statements s ON s.id = x.id WHERE x.article = $1 AND x.first = 1",
            r => (Id: r.GetString(0), Value: DetailReading.Value(r.GetString(1), r.GetString(2))), article).DistinctBy(v => v.Id).ToDictionary(v => v.Id, v => v.Value, StringComparer.Ordinal);
        return told with
        {
            Article = published is null ? told.Article : told.Article with { Published = published },
            Reports = [.. told.Reports.Select(r => r with { Statements = [.. r.Statements.Select(s => values.TryGetValue(s.Id, out var v) ? s with { Value = v } : s)] })],
        };
    }

    /// <summary>Whether no report was linked yet.</summary>
    public bool IsUnlinked() => _database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM linked_reports)") == 0;

    /// <summary>The linked reports that have <paramref name="key"/> and are no finer than it in what <paramref name="native"/> has: 1 for the place, 2 for the time.</summary>
    public IEnumerable<string> Holders(long key, int native) => _database.Rows(
        """
        SELECT r.id FROM (SELECT 0 AS native UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) n
        CROSS JOIN link_keys k ON k.key = $1 AND k.native = n.native JOIN linked_reports r ON r.number = k.report WHERE n.native & $2 = $2
        """, r => r.GetString(0), key, native);

    /// <summary>The linked reports whose pair with <paramref name="report"/> once spoke for one event.</summary>
    public IEnumerable<string> Neighbours(string report) => _database.Rows(
        "SELECT o.id FROM linked_reports r JOIN link_neighbours n ON n.report = r.number JOIN linked_reports o ON o.number = n.other WHERE r.id = $1", r => r.GetString(0), report);

    /// <summary>The linked reports that are linked anew whenever <paramref name="report"/> is.</summary>
    public IEnumerable<string> Component(string report) => _database.Rows(
        "SELECT o.id FROM linked_reports r JOIN linked_reports o ON o.component = r.component WHERE r.id = $1", r => r.GetString(0), report);

    /// <summary>The reports that <paramref name="article"/> had when it was linked last.</summary>
    public IEnumerable<string> LinkedReports(string article) => _database.Rows("SELECT id FROM linked_reports WHERE article = $1 ORDER BY id", r => r.GetString(0), article);

    /// <summary>The article of <paramref name="report"/>; null when there is no such report.</summary>
    public string? ArticleOf(string report) => _database.Scalar<string>("SELECT article FROM reports WHERE id = $1", report);

    /// <summary>The articles whose text has the mark <paramref name="band"/>.</summary>
    public IEnumerable<string> WithBand(long band) => _database.Rows("SELECT article FROM copy_bands WHERE band = $1", r => r.GetString(0), band);

    /// <summary>Of the articles that copy one another with <paramref name="article"/> the first; null when it copies none and none copies it.</summary>
    public string? OriginalOf(string article) => _database.Scalar<string>("SELECT original FROM copies WHERE article = $1", article);

    /// <summary>The articles that copy <paramref name="original"/>, itself included.</summary>
    public IEnumerable<string> CopiesOf(string original) => _database.Rows("SELECT article FROM copies WHERE original = $1", r => r.GetString(0), original);

    /// <summary>The actor of that id as articles tell of it, each telling with how many articles tell it so, and whether they list the actor or only name it.</summary>
    public IEnumerable<(Actor Actor, int Articles, bool IsListed)> Tellings(string actor) => _database.Rows(
        """
        SELECT detail, count(*), 1 FROM article_actors WHERE id = $1 GROUP BY detail
        UNION ALL SELECT detail, count(*), 0 FROM named_actors WHERE actor = $1 GROUP BY detail
        """,
        r => (JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Actor)!, r.GetInt32(1), r.GetInt32(2) == 1), actor);

    /// <summary>The statements on relations that say <paramref name="said"/>, as <see cref="StatementValue.Text"/> puts it.</summary>
    public IEnumerable<Statement> StatementsSaying(string said) => _database.Rows(
        $"SELECT {ArticleReading.StatementColumns} FROM statements s WHERE s.field = 'relation' AND s.value = $1 ORDER BY s.id", ArticleReading.Statement, said);

    /// <summary>The event that took the place of the one whose id was <paramref name="prefix"/> or begins with it, the old id first; six at most.</summary>
    public ImmutableArray<(string Old, string New)> Redirected(string prefix)
    {
        var start = prefix.StartsWith("e-", StringComparison.Ordinal) ? prefix : "e-" + prefix;
        return [.. _database.Rows("SELECT old, new FROM redirects WHERE old >= $1 AND old < $2 ORDER BY old LIMIT 6", r => (r.GetString(0), r.GetString(1)), start, start + "\uffff")];
    }

    /// <summary>Records a person's judgement; it is binding from the next linking on, and takes the place of what the same person judged of the two before.</summary>
    public void Judge(Judgement judgement)
    {
        if (judgement.By == EventRows.Judge) throw new ArgumentException($"'{EventRows.Judge}' is not a person", nameof(judgement));
        _database.Transaction(() =>
        {
            WriteJudgement(judgement);
            return true;
        });
    }

    /// <summary>Takes a person's judgement back; false when there is none.</summary>
    public bool Unjudge(Judgement judgement) => _database.Transaction(() =>
    {
        if (_database.Execute("DELETE FROM judgements WHERE left = $1 AND right = $2 AND by = $3", judgement.Left, judgement.Right, judgement.By) == 0) return false;
        Rejudge(judgement);
        return true;
    });

    private void Rejudge(Judgement judgement)
    {
        Change();
        foreach (var report in (ReadOnlySpan<string>)[judgement.Left, judgement.Right]) Unlink("report", report);
    }

    private void Unlink(string kind, string id) =>
        _database.Execute("INSERT OR REPLACE INTO unlinked (kind, id, change) VALUES ($1, $2, $3)", kind, id, State("changes"));

    private string? LinkedBy() => _database.Scalar<string>("SELECT value FROM state WHERE name = 'linked_by'");

    /// <summary>The judgements of people on reports, in the order of left, right and by.</summary>
    public IEnumerable<Judgement> HumanJudgements() => _database.Rows(
        "SELECT left, right, verdict, score, reason, by FROM judgements WHERE by <> 'tacitus' AND left NOT LIKE 'actor-%' ORDER BY left, right, by", ReadJudgement);
}
