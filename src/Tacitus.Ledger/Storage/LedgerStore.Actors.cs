using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <content>
/// What people decide of actors: that two are the same, or are not. Nothing stored is changed by it: whoever asks for one of them is answered about both, until it is undone.
/// </content>
public sealed partial class LedgerStore
{
    /// <summary>What people have decided of actors, in the order of left, right and by.</summary>
    public IEnumerable<Judgement> ActorJudgements() => _database.Rows(
        "SELECT left, right, verdict, score, reason, by FROM judgements WHERE by <> 'tacitus' AND left LIKE 'actor-%' ORDER BY left, right, by", ReadJudgement);

    /// <summary>Records what a person decides of two actors; it takes the place of what the same person decided of them before.</summary>
    public void JudgeActors(Judgement judgement) => _database.Execute(
        "INSERT OR REPLACE INTO judgements (left, right, verdict, score, reason, by) VALUES ($1, $2, $3, $4, $5, $6)",
        judgement.Left, judgement.Right, Code.Of(judgement.Verdict), judgement.Score, judgement.Reason, judgement.By);

    /// <summary>Takes it back; false when there is none.</summary>
    public bool UnjudgeActors(Judgement judgement) =>
        _database.Execute("DELETE FROM judgements WHERE left = $1 AND right = $2 AND by = $3", judgement.Left, judgement.Right, judgement.By) > 0;

    /// <summary>
    /// The actors that people hold to be the same as <paramref name="actor"/>, itself included: the one that acts in most events first, under which all are shown, then in the
    /// order of ids. Who is judged to be different from one of them is none of them, whatever else is said.
    /// </summary>
    public ImmutableArray<string> SameActors(string actor)
    {
        var same = new SortedSet<string>(StringComparer.Ordinal) { actor };
        var open = new Queue<string>([actor]);
        while (open.TryDequeue(out var next))
        {
            foreach (var (other, verdict) in Judged(next).Where(j => j.Verdict == Verdict.Same).ToList())
            {
                if (same.Contains(other) || Judged(other).Any(j => j.Verdict == Verdict.Different && same.Contains(j.Other))) continue;
                same.Add(other);
                open.Enqueue(other);
            }
        }
        return same.Count == 1 ? [actor] : [.. same.OrderByDescending(a => _database.Scalar<long>("SELECT count(*) FROM event_lines WHERE actor = $1", a)).ThenBy(a => a, StringComparer.Ordinal)];
    }

    private IEnumerable<(string Other, Verdict Verdict)> Judged(string actor) => _database.Rows(
        """
        SELECT right, verdict FROM judgements WHERE left = $1 AND by <> 'tacitus' UNION SELECT left, verdict FROM judgements WHERE right = $1 AND by <> 'tacitus' ORDER BY 1, 2
        """,
        r => (r.GetString(0), Code.Parse<Verdict>(r.GetString(1))), actor);

    private static Judgement ReadJudgement(SqliteDataReader r) =>
        new(r.GetString(0), r.GetString(1), Code.Parse<Verdict>(r.GetString(2)), r.GetInt32(3), r.GetString(4), r.GetString(5));
}
