using Tacitus.Language;
using Tacitus.Language.Clauses;

namespace Tacitus.Coding.Roles;

/// <summary>What each noun chunk of an article does in its clauses.</summary>
internal static class ClauseTies
{
    /// <summary>For each chunk its parts, each with the index of the clause; null where it has none.</summary>
    public static List<(ClauseRole Role, int Clause)>?[] Of(Analysis analysis)
    {
        var ties = new List<(ClauseRole, int)>?[analysis.NounChunks.Length];
        for (var c = 0; c < analysis.Clauses.Length; c++)
        {
            var clause = analysis.Clauses[c];
            if (clause.Subject is { } subject) Add(subject, clause.Voice == Voice.Active ? ClauseRole.Subject : ClauseRole.PassiveSubject, c);
            if (clause.Agent is { } agent) Add(agent, ClauseRole.Agent, c);
            foreach (var o in clause.Objects) Add(o, ClauseRole.Object, c);
            foreach (var o in clause.Obliques) Add(o, ClauseRole.Oblique, c);
        }
        return ties;

        void Add(int chunk, ClauseRole role, int clause) => (ties[chunk] ??= []).Add((role, clause));
    }
}
