using System.Collections.Immutable;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Model.Actors;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>Trains the judges of ties and of their states: each a logistic regression with a small ridge, by Newton's method.</summary>
internal static class JudgeTrainer
{
    /// <summary>The judge of whether a tie is told, by <paramref name="ties"/>.</summary>
    public static TieJudge Ties(IReadOnlyList<JudgedTie> ties) =>
        new(NewtonTrainer.Train([.. ties.Select(t => TieJudge.Values(t.Candidate.Id.Type, t.Candidate.Evidence))], [.. ties.Select(t => t.Key >= 0)]));

    /// <summary>The judge of states, by those of <paramref name="ties"/> that are told.</summary>
    public static StateJudge States(IEnumerable<JudgedTie> ties)
    {
        var told = ties.Where(t => t.State is not null).ToList();
        int[][] rows = [.. told.Select(t => StateJudge.Values(t.Candidate.Id.Type, t.States))];
        return new StateJudge([.. Enum.GetValues<RelationState>().Select(s => NewtonTrainer.Train(rows, [.. told.Select(t => t.State == s)]))]);
    }
}
