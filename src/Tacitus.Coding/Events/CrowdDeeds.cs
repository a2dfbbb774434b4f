using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Reads what a crowd does in one run: "hundreds blocked the road, stoned cars and beat a driver" is violence and no protest beside it.</summary>
internal static class CrowdDeeds
{
    /// <summary>Takes out the protests of those who in the same words do violence, which is then a crowd's.</summary>
    public static void Join(Analysis analysis, Sentence sentence, List<(Trigger Trigger, Situation Situation)> read)
    {
        for (var p = 0; p < read.Count; p++)
        {
            var (trigger, situation) = read[p];
            if (situation.Kind != EventKind.Protest || !trigger.IsVerb || SubjectOf(analysis, sentence, trigger) is not { } crowd) continue;
            var violent = false;
            for (var r = p + 1; r < read.Count; r++)
            {
                var (deed, told) = read[r];
                if (told.Kind is not (EventKind.Attack or EventKind.MobViolence) || told.Status != EventStatus.Occurred || told.Modality is not (Modality.Asserted or Modality.Alleged) || !deed.IsVerb || deed.Strength != TriggerStrength.Strong || SubjectOf(analysis, sentence, deed) != crowd) continue;
                read[r] = (deed with { Kind = EventKind.MobViolence }, told with { Kind = EventKind.MobViolence });
                violent = true;
            }
            if (violent) read.RemoveAt(p--);
        }
    }

    private static int? SubjectOf(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        foreach (var clause in SentenceClauses.Of(analysis, sentence.Index)) if (trigger.First <= clause.Verb && clause.Verb < trigger.End) return clause.Voice == Voice.Active ? clause.Subject : null;
        return null;
    }
}
