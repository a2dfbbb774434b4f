using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>What an article says, anywhere, that an actor does and what is done to it: whoever "was killed" leads no more, and what "was disbanded" has no leader.</summary>
internal sealed class ActorDeeds
{
    private readonly Lazy<Dictionary<string, HashSet<uint>>> _deeds;

    /// <summary>The deeds of the actors of an article; read when first asked for.</summary>
    public ActorDeeds(Analysis analysis, ImmutableArray<ActorMention> actors) => _deeds = new(() => Read(analysis, actors));

    /// <summary>For each verb and part in it a number.</summary>
    public IReadOnlyCollection<uint> Of(string actor) => _deeds.Value.TryGetValue(actor, out var deeds) ? deeds : [];

    private static Dictionary<string, HashSet<uint>> Read(Analysis analysis, ImmutableArray<ActorMention> actors)
    {
        var deeds = new Dictionary<string, HashSet<uint>>(StringComparer.Ordinal);
        var whose = new string?[analysis.NounChunks.Length];
        var next = 0;
        for (var c = 0; c < whose.Length; c++)
        {
            Span head = analysis.Tokens[analysis.NounChunks[c].Head].Span;
            while (next < actors.Length && actors[next].Span.End <= head.Start) next++;
            if (next < actors.Length && actors[next].Span.Overlaps(head)) whose[c] = actors[next].Actor;
        }
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Negated || clause.Tense is Tense.Modal or Tense.Future) continue;
            var verb = Hash32.Of(clause.Lemma);
            if (clause.Subject is { } subject && clause.Voice == Voice.Active) Add(subject, Hash32.Of(1, verb));
            foreach (var patient in clause.Patients) Add(patient, Hash32.Of(2, verb));
        }
        return deeds;

        void Add(int chunk, uint deed)
        {
            if (whose[chunk] is not { } actor) return;
            if (!deeds.TryGetValue(actor, out var own)) deeds.Add(actor, own = []);
            own.Add(deed);
        }
    }
}
