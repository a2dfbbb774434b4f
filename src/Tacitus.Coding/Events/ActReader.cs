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
}
