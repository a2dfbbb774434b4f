using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events;

/// <summary>Tells by who acts what words such as "raid" mean: an operation of the police or the army, or an attack by their enemies.</summary>
internal static class ActReader
{
    // Sentences after a headline in which the one who acts may be named.
    private const int Ahead = 2;

    /// <summary><paramref name="frame"/> with the kind of act that those who act in it do.</summary>
    public static Frame Read(Analysis analysis, Frame frame, ImmutableArray<ActorMention> actors)
    {
        if (IsOperation(analysis, frame, actors)) return frame with { Trigger = frame.Trigger with { Kind = EventKind.SecurityOperation }, Situation = frame.Situation with { Kind = EventKind.SecurityOperation } };
        if (!frame.Trigger.Either || frame.Situation.Kind != EventKind.SecurityOperation) return frame;
        var sentence = frame.Sentence;
        var able = actors.Where(a => a.Kind is ActorKind.ArmedGroup or ActorKind.Unnamed or ActorKind.StateForce && a.Sentence >= sentence - 1 && a.Sentence <= sentence + Ahead).ToList();
        var near = able.FindAll(a => a.Sentence == sentence && frame.Span.Contains(a.Span));
        if (near.Count == 0) near = able.FindAll(a => a.Sentence > sentence);
        if (near.Count == 0) near = able.FindAll(a => a.Sentence == sentence - 1);
        // The first who can act: "rebels" attack, "soldiers" operate.
        var first = near.OrderBy(a => a.Sentence).ThenBy(a => a.Span).FirstOrDefault();
        if (first is not { Kind: ActorKind.ArmedGroup or ActorKind.Unnamed }) return frame;
        return frame with { Trigger = frame.Trigger with { Kind = EventKind.Attack }, Situation = frame.Situation with { Kind = EventKind.Attack } };
    }

    // "Police shot dead two men in a raid on a flat", "the army killed nine rebels": what a force does in its operation, or to its enemies, is one; where both fight it is a clash.
    private static bool IsOperation(Analysis analysis, Frame frame, ImmutableArray<ActorMention> actors)
    {
        if (frame.Situation is not { Kind: EventKind.Attack, Status: EventStatus.Occurred } || !frame.Trigger.IsVerb) return false;
        var raid = frame.Triggers.Any(t => t.Kind == EventKind.SecurityOperation && t.Strength == TriggerStrength.Strong);
        if (!raid && frame.Triggers.Any(t => t.Strength != TriggerStrength.Effect && t != frame.Trigger)) return false;
        foreach (var clause in SentenceClauses.Of(analysis, frame.Sentence))
        {
            if (clause.Verb < frame.Trigger.First || clause.Verb >= frame.Trigger.End || clause.Actor is not { } doer || clause.Patients.IsEmpty) continue;
            return IsOf(ActorKind.StateForce, doer) && (raid || clause.Patients.All(p => IsOf(ActorKind.ArmedGroup, p) || IsEnemy(analysis.Tokens[analysis.NounChunks[p].Head].Normal)));
        }
        return false;

        bool IsOf(ActorKind kind, int chunk) => actors.Any(a => a.Kind == kind && a.Span.Overlaps(analysis.NounChunks[chunk].Span));
    }

    private static bool IsEnemy(string head) => head is "militant" or "militants" or "rebel" or "rebels" or "insurgent" or "insurgents" or "terrorist" or "terrorists" or "bandit" or "bandits" or "guerrillas" or "jihadists" or "fighters" or "extremists" or "suspects" or "suspect";
}
