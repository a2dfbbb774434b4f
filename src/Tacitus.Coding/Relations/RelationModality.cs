using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Relations;

/// <summary>Whether a sentence puts a tie as a fact, and whether as one that holds.</summary>
internal static class RelationModality
{
    /// <summary>The modality and state of <paramref name="match"/>; null where what is only imagined ("if the Front operates there") is no tie that anybody weighs.</summary>
    public static (Modality Modality, RelationState State)? Of(List<RelationItem> items, RelationMatcher.Match match, RelationRule rule)
    {
        var modality = Modality.Asserted;
        var state = rule.State;
        if (match.First > 0 && items[match.First - 1] is { Actor: null, Word: "former" or "ex" or "late" or "one-time" or "erstwhile" }) state = RelationState.Ended;
        if (items[0].Word is "previously" or "formerly" or "once") state = RelationState.Ended;
        for (var i = Math.Max(0, match.First - 3); i < match.End; i++)
        {
            var word = items[i].Word;
            var inside = i >= match.First;
            if (inside && word is "no" && i + 1 < items.Count && items[i + 1].Word is "longer") state = RelationState.Ended;
            else if (inside && word is "not" or "never" or "no" or "neither" or "nor" or "without" || word is "denied" or "denies" or "deny" or "denying" || inside && word.EndsWith("n't", StringComparison.Ordinal)) modality = Modality.Negated;
            else if (!inside && word is "aware" or "evidence" or "proof" && i > 0 && items[i - 1].Word is "not" or "no" or "unaware") modality = Modality.Negated;
            // "An alleged lieutenant of the Front's leader" is alleged, and not that the other leads it.
            else if (!inside && word is "alleged" or "suspected" && i < match.First - 1) continue;
            // "He accused the Front, which holds the coast, of it": what is accused of is another thing.
            else if (!inside && word is "accused" or "accuses" or "accuse" && Enumerable.Range(match.First, match.End - match.First).Any(k => items[k].Word is "which" or "who")) continue;
            else if (word is "may" or "might" or "could" or "would" or "if" or "whether" or "should" or "possible" or "possibility" or "potential") modality = Modality.Hypothetical;
            else if (inside && word is "will" or "'ll" or "efforts" or "effort" or "attempts" or "willing" or "ready" or "proposed" or "proposal" or "offer" or "offered" && IsOfTheFuture(rule.Type)) modality = Modality.Hypothetical;
            else if (!inside && word is "efforts" or "effort" or "attempts" or "attempt" or "bring" or "proposed" && rule.Type is RelationType.NegotiatesWith) modality = Modality.Hypothetical;
            else if (word is "allegedly" or "unofficially" or "tacitly" or "secretly" or "alleged" or "reportedly" or "suspected" or "accused" or "believed" or "purportedly" or "supposedly" or "accuses" or "accuse") modality = Modality.Alleged;
            else if (inside && word is "to" && IsInfinitive(items, i) && rule.Type is RelationType.SplitFrom or RelationType.MergedInto or RelationType.NegotiatesWith or RelationType.AlliedWith) modality = Modality.Hypothetical;
            else if (inside && rule.Type is RelationType.LedBy && word is "then" or "then-leader" or "ex-leader" or "late" or "slain" or "deceased") state = RelationState.Ended;
            else if (inside && items[i].Actor is null && word is "former" or "formerly" or "previously" or "ex" or "erstwhile") state = RelationState.Ended;
        }
        if (modality == Modality.Hypothetical && rule.Type is RelationType.OperatesIn or RelationType.LedBy or RelationType.FoundedBy) return null;
        if (modality == Modality.Hypothetical && state == RelationState.InForce) state = RelationState.Considered;
        if (modality == Modality.Alleged && state == RelationState.InForce) state = RelationState.Alleged;
        return (modality, state);
    }

    // What is promised or sought is no tie yet.
    private static bool IsOfTheFuture(RelationType type) => type is RelationType.NegotiatesWith or RelationType.AlliedWith or RelationType.MergedInto or RelationType.Supports;

    // "a demand to cut ties", "willingness to negotiate": wished, not done.
    private static bool IsInfinitive(List<RelationItem> items, int to) => to + 1 < items.Count && items[to + 1].Tag is PartOfSpeech.Verb;
}
