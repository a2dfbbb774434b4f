using Tacitus.Language;
using Tacitus.Language.Clauses;

namespace Tacitus.Coding.Roles;

/// <summary>What each noun chunk of an article does in its clauses. Kept for the article that a thread has at hand: several models ask for it.</summary>
internal sealed class ClauseParts
{
    [ThreadStatic]
    private static ClauseParts? _last;

    private readonly Analysis _analysis;
    private readonly int[] _starts;
    private readonly (ClauseRole Role, int Clause)[] _parts;

    private ClauseParts(Analysis analysis)
    {
        _analysis = analysis;
        var clauses = analysis.Clauses.AsSpan();
        // First how many each chunk has, then where they begin, then they are put there.
        _starts = new int[analysis.NounChunks.Length + 1];
        foreach (var clause in clauses)
        {
            if (clause.Subject is { } subject) _starts[subject]++;
            if (clause.Agent is { } agent) _starts[agent]++;
            foreach (var o in clause.Objects) _starts[o]++;
            foreach (var o in clause.Obliques) _starts[o]++;
        }
        var all = 0;
        for (var c = 0; c < _starts.Length; c++) (_starts[c], all) = (all, all + _starts[c]);
        _parts = new (ClauseRole, int)[all];
        for (var c = 0; c < clauses.Length; c++)
        {
            var clause = clauses[c];
            if (clause.Subject is { } subject) Put(subject, clause.Voice == Voice.Active ? ClauseRole.Subject : ClauseRole.PassiveSubject, c);
            if (clause.Agent is { } agent) Put(agent, ClauseRole.Agent, c);
            foreach (var o in clause.Objects) Put(o, ClauseRole.Object, c);
            foreach (var o in clause.Obliques) Put(o, ClauseRole.Oblique, c);
        }
        // Each start has moved to where the next chunk's begin.
        for (var c = _starts.Length - 1; c > 0; c--) _starts[c] = _starts[c - 1];
        _starts[0] = 0;
    }

    /// <summary>The parts in the article of <paramref name="analysis"/>.</summary>
    public static ClauseParts Of(Analysis analysis) => _last is { } last && ReferenceEquals(last._analysis, analysis) ? last : _last = new ClauseParts(analysis);

    /// <summary>The parts of the chunk, each with the index of the clause, in the order of the clauses.</summary>
    public ReadOnlySpan<(ClauseRole Role, int Clause)> this[int chunk] => _parts.AsSpan(_starts[chunk].._starts[chunk + 1]);

    private void Put(int chunk, ClauseRole role, int clause) => _parts[_starts[chunk]++] = (role, clause);
}
