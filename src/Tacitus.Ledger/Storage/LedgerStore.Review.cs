using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <content>What people decide in review, and what is worth their time.</content>
public sealed partial class LedgerStore
{
    private const string ActColumns = "a.id, a.at, a.by, a.kind, a.event, a.report, a.field, a.value, a.actor, a.computed, a.statement, a.article, a.start, a.end, a.other, a.note, a.undone";

    // An article that was read anew tells under another report what it told under the old one.
    private const string HeldBy =
        "(SELECT e.event FROM event_reports e WHERE e.report = a.report UNION ALL SELECT e.event FROM succeeded_reports s JOIN event_reports e ON e.report = s.new WHERE s.old = a.report LIMIT 1)";

    /// <summary>A number that changes whenever somebody does something in review or takes it back.</summary>
    public long Acts => _database.Scalar<long>("SELECT count(*) + count(undone) FROM acts");

    /// <summary>Records what a person decided, with the <paramref name="judgements"/> on pairs of reports that it makes; returns its number.</summary>
    public long Act(ReviewAct act, ImmutableArray<Judgement> judgements) => _database.Transaction(() =>
    {
        if (act.By == EventRows.Judge) throw new ArgumentException($"'{EventRows.Judge}' is not a person", nameof(act));
        var id = _database.Scalar<long>(
            """
            INSERT INTO acts (at, by, kind, event, report, field, value, actor, computed, statement, article, start, end, other, note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id
            """,
            Time(act.At), act.By, Code.Of(act.Kind), act.Event, act.Report, act.Field, act.Value, act.Actor, act.Computed, act.Statement, act.Article, act.Words?.Start, act.Words?.End, act.Other, act.Note);
        foreach (var judgement in judgements)
        {
            WriteJudgement(judgement);
            _database.Execute("INSERT INTO act_judgements (act, left, right) VALUES ($1, $2, $3)", id, judgement.Left, judgement.Right);
        }
        if (act.Kind == ActKind.Correct) Rereconcile(act.Report);
        return id;
    });

    /// <summary>Takes an act back, with the judgements that it made; false when there is none of that number, or it was taken back before.</summary>
    public bool Undo(long id, DateTimeOffset at) => _database.Transaction(() =>
    {
        if (ActOf(id) is not { Undone: null } act) return false;
        _database.Execute("UPDATE acts SET undone = $2 WHERE id = $1", id, Time(at));
        foreach (var (left, right) in _database.Rows("SELECT left, right FROM act_judgements WHERE act = $1", r => (r.GetString(0), r.GetString(1)), id).ToArray())
        {
            // What the same person decided of the two before holds again.
            var before = _database.Rows(
                "SELECT a.kind, a.note FROM act_judgements j JOIN acts a ON a.id = j.act WHERE j.left = $1 AND j.right = $2 AND a.by = $3 AND a.undone IS NULL ORDER BY a.id DESC LIMIT 1",
                r => (Kind: Code.Parse<ActKind>(r.GetString(0)), Note: r.GetString(1)), left, right, act.By).ToArray();
            if (before is [var held]) WriteJudgement(new Judgement(left, right, held.Kind == ActKind.Same ? Verdict.Same : Verdict.Different, 1000, held.Note, act.By));
            else if (_database.Execute("DELETE FROM judgements WHERE left = $1 AND right = $2 AND by = $3", left, right, act.By) > 0) Rejudge(new Judgement(left, right, Verdict.Same, 0, "", act.By));
        }
        if (act.Kind == ActKind.Correct) Rereconcile(act.Report);
        return true;
    });

    /// <summary>The act of that number; null when there is none.</summary>
    public ReviewAct? ActOf(long id) => _database.Rows($"SELECT {ActColumns} FROM acts a WHERE a.id = $1", ReadAct, id).FirstOrDefault();

    /// <summary>What people did, the newest first; <paramref name="most"/> at the most. The event is the one that holds the report now.</summary>
    public IEnumerable<ReviewAct> ReviewActs(int most) => _database.Rows(
        $"SELECT {ActColumns.Replace("a.event", $"coalesce({HeldBy}, a.event)", StringComparison.Ordinal)} FROM acts a ORDER BY a.id DESC LIMIT $1", ReadAct, most);

    /// <summary>What people did on the event of <paramref name="reports"/> and did not take back, the oldest first.</summary>
    public ImmutableArray<ReviewAct> ActsOn(IEnumerable<string> reports) =>
    [
        .. reports.SelectMany(report => _database.Rows(
            $"""
            SELECT {ActColumns} FROM acts a WHERE a.report = $1 AND a.undone IS NULL
            UNION SELECT {ActColumns} FROM succeeded_reports s JOIN acts a ON a.report = s.old WHERE s.new = $1 AND a.undone IS NULL
            """, ReadAct, report).ToArray()).OrderBy(a => a.Id),
    ];

    /// <summary>Whether any value was corrected.</summary>
    public bool HasCorrections() => _database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM acts WHERE kind = 'correct' AND undone IS NULL)") == 1;

    /// <summary>The corrections on the event of <paramref name="reports"/>, the oldest first.</summary>
    public IEnumerable<Correction> Corrections(IEnumerable<string> reports) =>
        ActsOn(reports).Where(a => a.Kind == ActKind.Correct).Select(a => new Correction(a.Field!, a.Value!, a.Actor, a.Statement, a.Note, a.By, a.At));

    /// <summary>Events whose sources differ on how many were killed, the widest first, that nobody looked at.</summary>
    public IEnumerable<ReviewCandidate> DisputedTolls(int most) => _database.Rows(
        $"""
        SELECT t.event, coalesce(t.best, t.low, 0), coalesce(t.low, 0), t.high FROM tolls t
        WHERE t.whole = 1 AND t.effect = 'killed' AND t.high > t.low AND NOT EXISTS ({Looked("t.event", "killed")}) ORDER BY t.high - t.low DESC, t.event LIMIT $1
        """, Candidate, most);

    /// <summary>The events in which most were killed and at whose place nobody looked.</summary>
    public IEnumerable<ReviewCandidate> Deadliest(int most) => _database.Rows(
        $"""
        SELECT d.event, d.killed_best, coalesce(d.killed_low, 0), coalesce(d.killed_high, d.killed_best) FROM event_days d
        WHERE d.killed_best > 0 AND NOT EXISTS ({Looked("d.event", "place")}) ORDER BY d.killed_best DESC, d.event LIMIT $1
        """, Candidate, most);

    /// <summary>How sure the surest of the statements for a finding is, in thousandths; null when the event has no finding on <paramref name="field"/>.</summary>
    public int? SurenessOf(string eventId, string field) => _database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM findings WHERE event = $1 AND field = $2)", eventId, field) == 0 ? null : (int)_database.Scalar<long>(
        "SELECT coalesce(max(s.probability), 1000) FROM findings f, json_each(f.for_ids) i JOIN statements s ON s.id = i.value WHERE f.event = $1 AND f.field = $2", eventId, field);

    /// <summary>Computed judgements of which it is nearly as likely that the other is right.</summary>
    public IEnumerable<DoubtfulPair> DoubtfulPairs() => _database.Rows(
        """
        SELECT j.left, j.right, j.verdict, j.score, j.reason, j.by, l.event, r.event, coalesce(dl.killed_best, dl.killed_low, 0), coalesce(dr.killed_best, dr.killed_low, 0)
        FROM judgements j JOIN event_reports l ON l.report = j.left JOIN event_reports r ON r.report = j.right
            LEFT JOIN event_days dl ON dl.event = l.event LEFT JOIN event_days dr ON dr.event = r.event
        WHERE j.by = 'tacitus' AND j.score BETWEEN 350 AND 650
        """,
        r => new DoubtfulPair(ReadJudgement(r), r.GetString(6), r.GetString(7), r.GetInt32(8), r.GetInt32(9)));

    /// <summary>Records what a coder read, in the place of what the same coder read before.</summary>
    public void Record(IEnumerable<BlindCoding> codings) => _database.Transaction(() =>
    {
        foreach (var c in codings)
            _database.Execute("INSERT OR REPLACE INTO codings (report, field, by, event, value, at) VALUES ($1, $2, $3, $4, $5, $6)", c.Report, c.Field, c.By, c.Event, c.Value, Time(c.At));
        return true;
    });

    /// <summary>What coders read, in the order of report, field and coder. Of events that are gone nothing.</summary>
    public IEnumerable<BlindCoding> Codings() => _database.Rows(
        $"SELECT {HeldBy} AS held, a.report, a.field, a.value, a.by, a.at FROM codings a WHERE held IS NOT NULL ORDER BY a.report, a.field, a.by",
        r => new BlindCoding(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Moment(r.GetString(5))));

    /// <summary>The next event that <paramref name="coder"/> might code: one that a single other coder has coded, else one that nobody has, in no order that means anything; null when none is left.</summary>
    public string? NextToCode(string coder) => _database.Scalar<string>(
        $"""
        SELECT {HeldBy} AS held FROM codings a GROUP BY a.report HAVING count(DISTINCT a.by) = 1 AND max(a.by) <> $1 AND held IS NOT NULL ORDER BY a.report LIMIT 1
        """, coder)
        ?? _database.Scalar<string>(
        """
        SELECT e.id FROM events e
        WHERE NOT EXISTS (SELECT 1 FROM event_reports r JOIN codings c ON c.report = r.report WHERE r.event = e.id)
            AND NOT EXISTS (SELECT 1 FROM event_reports r JOIN succeeded_reports s ON s.new = r.report JOIN codings c ON c.report = s.old WHERE r.event = e.id)
        ORDER BY e.id LIMIT 1
        """);

    private void WriteJudgement(Judgement judgement)
    {
        _database.Execute("INSERT OR REPLACE INTO judgements (left, right, verdict, score, reason, by) VALUES ($1, $2, $3, $4, $5, $6)",
            judgement.Left, judgement.Right, Code.Of(judgement.Verdict), judgement.Score, judgement.Reason, judgement.By);
        Rejudge(judgement);
    }

    private void Rereconcile(string report)
    {
        Change();
        Unlink("report", _database.Scalar<string>("SELECT new FROM succeeded_reports WHERE old = $1", report) ?? report);
    }

    private static string Looked(string e, string field) =>
        $"SELECT 1 FROM event_reports er JOIN acts a ON a.report = er.report WHERE er.event = {e} AND a.field = '{field}' AND a.undone IS NULL AND a.kind IN ('accept', 'correct')";

    private static ReviewCandidate Candidate(SqliteDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));

    private static ReviewAct ReadAct(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        At = Moment(row.GetString(1)),
        By = row.GetString(2),
        Kind = Code.Parse<ActKind>(row.GetString(3)),
        Event = row.GetString(4),
        Report = row.GetString(5),
        Field = row.Text(6),
        Value = row.Text(7),
        Actor = row.Text(8),
        Computed = row.Text(9),
        Statement = row.Text(10),
        Article = row.Text(11),
        Words = row.IsDBNull(12) ? null : new Span(row.GetInt32(12), row.GetInt32(13)),
        Other = row.Text(14),
        Note = row.GetString(15),
        Undone = row.Text(16) is { } undone ? Moment(undone) : null,
    };

    private static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
