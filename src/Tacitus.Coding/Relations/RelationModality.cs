using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Relations;

/// <summary>Whether a sentence puts a tie as a fact, and whether as one that holds.</summary>
internal static class RelationModality
{
    /// <summary>The modality and state of <paramref name="match"/>; null where what is only imagined ("if the Front operates there") is no tie that anybody weighs.</summary>
    public static (Modality Modality, RelationState State)? Of(List<RelationItem> items, RelationMatcher.Match match, RelationType type, RelationState told)
    {
        var modality = Modality.Asserted;
        var state = told;
        if (match.First > 0 && items[match.First - 1] is { Actor: null, Word: "former" or "ex" or "late" or "one-time" or "erstwhile" }) state = RelationState.Ended;
        // "the former deputy leader of the Front"
        if (match.First > 1 && items[match.First - 2] is { Actor: null, Word: "former" or "ex" or "late" } && items[match.First - 1] is { Actor: null, Tag: PartOfSpeech.Noun or PartOfSpeech.Adj }) state = RelationState.Ended;
        if (items[0].Word is "previously" or "formerly" or "once") state = RelationState.Ended;
        // "If the Front holds the coast, it should say so": what stands before the comma is only imagined.
        if (items[0].Word is "if" && items.FindIndex(i => i.Word is ",") is var comma && (comma < 0 || match.First < comma)) modality = Modality.Hypothetical;
        for (var i = Math.Max(0, match.First - 3); i < match.End; i++)
        {
            var word = items[i].Word;
            var inside = i >= match.First;
            // Who declares himself the leader need not be it.
            if (inside && word is "himself" && type is RelationType.LedBy) return null;
            if (inside && word is "no" && i + 1 < items.Count && items[i + 1].Word is "longer") state = RelationState.Ended;
            else if (inside && word is "not" or "never" or "no" or "neither" or "nor" or "without" || word is "denied" or "denies" or "deny" or "denying" || inside && word is "rejected" or "rejects" or "reject" or "rejecting" or "refused" or "refuses" or "refusing" or "declined" or "declines" || inside && word.EndsWith("n't", StringComparison.Ordinal)) modality = Modality.Negated;
            else if (!inside && word is "aware" or "evidence" or "proof" && i > 0 && items[i - 1].Word is "not" or "no" or "unaware") modality = Modality.Negated;
            // "An alleged lieutenant of the Front's leader" is alleged, and not that the other leads it.
            else if (!inside && word is "alleged" or "suspected" && i < match.First - 1) continue;
            // "He accused the Front, which holds the coast, of it": what is accused of is another thing.
            else if (!inside && word is "accused" or "accuses" or "accuse" && Enumerable.Range(match.First, match.End - match.First).Any(k => items[k].Word is "which" or "who")) continue;
            else if (word is "may" or "might" or "could" or "would" or "if" or "whether" or "should" or "possible" or "possibility" or "potential") modality = Modality.Hypothetical;
            else if (inside && word is "will" or "'ll" or "efforts" or "effort" or "attempts" or "willing" or "ready" or "proposed" or "proposal" or "offer" or "offered" && IsOfTheFuture(type)) modality = Modality.Hypothetical;
            else if (!inside && word is "efforts" or "effort" or "attempts" or "attempt" or "bring" or "proposed" && type is RelationType.NegotiatesWith) modality = Modality.Hypothetical;
            // "A message purportedly from the Front's leader" doubts the message.
            else if (!inside && word is "allegedly" or "reportedly" or "purportedly" or "supposedly" && i < match.First - 1) continue;
            else if (word is "purported" or "allegedly" or "unofficially" or "tacitly" or "secretly" or "alleged" or "reportedly" or "suspected" or "suspect" or "suspects" or "allege" or "alleges" or "accused" or "believed" or "purportedly" or "supposedly" or "accuses" or "accuse") modality = Modality.Alleged;
            else if (inside && word is "to" && IsInfinitive(items, i) && type is RelationType.SplitFrom or RelationType.MergedInto or RelationType.NegotiatesWith or RelationType.AlliedWith) modality = Modality.Hypothetical;
            else if (inside && type is RelationType.LedBy && word is "then" or "then-leader" or "ex-leader" or "late" or "slain" or "deceased") state = RelationState.Ended;
            // "The League, another ex-Front band, which swore allegiance": what it did is not undone.
            else if (inside && items[i].Actor is null && type is not (RelationType.AllegianceTo or RelationType.SplitFrom or RelationType.FoundedBy or RelationType.MergedInto or RelationType.DesignatedBy) && word is "former" or "formerly" or "previously" or "ex" or "erstwhile") state = RelationState.Ended;
        }
        // "Norway backs the Front, which Oslo denies"
        for (var i = match.End; i < Math.Min(items.Count, match.End + 5); i++)
            if (modality == Modality.Asserted && items[i].Word is "denies" or "deny" or "denied" && items.GetRange(match.End, i - match.End).Exists(k => k.Word is "which" or "charge" or "but" or "though")) modality = Modality.Alleged;
        if (type is RelationType.NegotiatesWith && modality == Modality.Asserted && IsSought(items, match.First)) modality = Modality.Hypothetical;
        // Who "should have" helped did not; who is to leave, merge or swear has not.
        if (modality == Modality.Hypothetical && (type is not (RelationType.NegotiatesWith or RelationType.AlliedWith or RelationType.Supports or RelationType.RivalOf or RelationType.DesignatedBy) || IsUnreal(items, match))) return null;
        if (state == RelationState.InForce && type is RelationType.AlliedWith or RelationType.RivalOf && IsPast(items, match)) state = RelationState.Ended;
        if (state == RelationState.InForce && type is RelationType.LedBy && OfficeTense.IsPast(items, match)) state = RelationState.Ended;
        if (state == RelationState.InForce && type is RelationType.NegotiatesWith && IsBroken(items, match.End)) state = RelationState.Ended;
        if (modality == Modality.Hypothetical && state == RelationState.InForce) state = RelationState.Considered;
        if (modality == Modality.Alleged && state == RelationState.InForce) state = RelationState.Alleged;
        return (modality, state);
    }

    // "Facilitating talks", "called for a resumption of the dialogue": it is wished that they talk.
    private static bool IsSought(List<RelationItem> items, int first)
    {
        for (var i = Math.Max(0, first - 6); i < first; i++)
        {
            if (items[i].Word is "facilitate" or "facilitating" or "resume" or "resumption" or "resuming" or "call" or "calls" or "called" or "calling" or "urge" or "urged" or "urges" or "urging" or "promote" or "promoting"
                or "encourage" or "encouraging" or "demand" or "demanded" or "demands" or "propose" or "proposes" or "seek" or "seeks" or "seeking" or "prospect" or "prospects" or "hope" or "hopes" or "hoped" or "wants" or "wanted") return true;
        }
        return false;
    }

    private static bool IsUnreal(List<RelationItem> items, RelationMatcher.Match match) =>
        Enumerable.Range(match.First, Math.Max(0, match.End - match.First - 1)).Any(i => items[i].Word is "should" or "would" or "could" or "might" && items[i + 1].Word is "have" or "not");

    // "In 1939 the two were allies": what was so then need not be so now.
    private static bool IsPast(List<RelationItem> items, RelationMatcher.Match match) =>
        Enumerable.Range(match.First, match.End - match.First).Any(i => items[i].Word is "was" or "were") && !items.Exists(i => i.Word is "said" or "says" or "since");

    // "The talks between them were suspended"
    private static bool IsBroken(List<RelationItem> items, int end)
    {
        for (var i = end; i < Math.Min(items.Count, end + 4); i++)
            if (items[i].Word is "collapsed" or "suspended" or "failed" or "cancelled" or "canceled" or "abandoned") return true;
        return false;
    }

    // What is promised or sought is no tie yet.
    private static bool IsOfTheFuture(RelationType type) => type is RelationType.NegotiatesWith or RelationType.AlliedWith or RelationType.MergedInto or RelationType.Supports;

    // "a demand to cut ties", "willingness to negotiate": wished, not done; but who "merged to form" another did.
    private static bool IsInfinitive(List<RelationItem> items, int to) => to + 1 < items.Count && items[to + 1].Tag is PartOfSpeech.Verb && items[to + 1].Word is not ("form" or "create" or "found" or "become" or "establish" or "launch" or "set");
}
