using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Language;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>
/// Gives the numbers of those who are told to come, and not to do harm, to the attack that their sentence or the next tells: "Two men got off a bicycle. They shot the baker."
/// </summary>
internal static class ApproachGatherer
{
    // They are told in the sentence of their attack or before it. With the sentence after it as well, and with verbs that say less ("came", "stopped", "used"), attackers' F1 of gold `b` and real news `n` fell.
    private static readonly ImmutableArray<int> Steps = [0, 1];

    // A crowd that walks is a march. Chosen by reading, not measured.
    private const int Most = 300;

    /// <summary>Adds what is found to the tellings of <paramref name="drafts"/>.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="drafts">The events that stand.</param>
    /// <param name="approaching">The numbers in order.</param>
    public static void Gather(Analysis analysis, ImmutableArray<Draft> drafts, ImmutableArray<TollMention> approaching)
    {
        foreach (var toll in approaching)
        {
            if (toll.Modality is not (Modality.Asserted or Modality.Alleged) || toll.Value.Count.Low > Most) continue;
            foreach (var step in Steps)
            {
                var sentence = toll.Sentence + step;
                if (sentence < 0 || sentence >= analysis.Sentences.Length || analysis.Sentences[sentence].Block != analysis.Sentences[toll.Sentence].Block) continue;
                var here = drafts.Where(d => d.Tellings.Exists(t => t.Frame.Sentence == sentence)).ToArray();
                if (here.Length == 0) continue;
                // Where two deeds are told, whose men they are is not.
                if (here is [var draft] && IsAttack(draft) && draft.Tellings.TrueForAll(t => t.Tolls.All(n => n.Effect != Effect.Attackers)))
                {
                    var at = draft.Tellings.FindIndex(t => t.Frame.Sentence == sentence);
                    draft.Tellings[at] = draft.Tellings[at] with { Tolls = [.. draft.Tellings[at].Tolls, toll] };
                }
                break;
            }
        }
    }

    private static bool IsAttack(Draft draft) => draft.Act is EventKind.Attack or EventKind.MobViolence && draft.Status is EventStatus.Occurred or EventStatus.Attempted;
}
