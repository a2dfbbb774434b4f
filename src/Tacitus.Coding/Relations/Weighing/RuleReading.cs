using Tacitus.Coding.Actors;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>What a rule reads of two of a sentence's steps.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Match">Where it stands.</param>
/// <param name="Subject">The step of the subject.</param>
/// <param name="Type">The tie: the rule's, but where words beside it make a leader one of a part.</param>
/// <param name="Object">The step of the object.</param>
/// <param name="IsSure">Whether both ends surely are who they were taken for, and nothing that is known of them speaks against the tie.</param>
internal sealed record RuleReading(RelationRule Rule, RelationMatcher.Match Match, int Subject, RelationType Type, int Object, bool IsSure)
{
    /// <summary>What <paramref name="rule"/> reads of two steps that it matched.</summary>
    public static RuleReading Of(RelationRule rule, RelationMatcher.Match match, List<RelationItem> items, int subject, int value, TieSifter sifter)
    {
        var sure = sifter.IsSure(items, match, rule, subject, value) && !Contradicts(rule.Type, items, match, subject, value);
        return rule.Type == RelationType.LedBy && LeadsPart(items, match)
            ? new RuleReading(rule, match, value, RelationType.MemberOf, subject, sure)
            : new RuleReading(rule, match, subject, rule.Type, value, sure);
    }

    // A deputy, local or military leader is a member who leads a part.
    private static bool LeadsPart(List<RelationItem> items, RelationMatcher.Match match) =>
        Enumerable.Range(Math.Max(0, match.First - 1), match.End - Math.Max(0, match.First - 1)).Any(i => items[i].Word is "deputy" or "vice" or "local" or "regional" or "provincial" or "military" or "senior" or "wing" or "youth" or "political" or "self-proclaimed"
            or "naval" or "intelligence" or "media" or "operations" or "finance" or "financial" or "area" or "district" or "press" or "information" or "operational" or "field" or "camp" or "shadow" or "religious" || LeadsSome(items, i));

    // "Its commander in the north", "a commander of the Front", "the Front's head of operations".
    private static bool LeadsSome(List<RelationItem> items, int at)
    {
        if (items[at].Actor is not null || items[at].Word is not ("commander" or "head" or "chief" or "leader" or "chairman" or "secretary") || at + 1 >= items.Count) return false;
        if (items[at].Word is "commander" && (items[at + 1].Word is "in" or "for" || at > 0 && items[at - 1].Word is "a" or "an" or "another")) return true;
        return items[at + 1].Word is "of" && at + 2 < items.Count && items[at + 2] is { Actor: null, Place: null, Tag: PartOfSpeech.Noun or PartOfSpeech.Adj } && items[at + 2].Word is not ("group" or "movement" or "organisation" or "organization" or "front" or "party");
    }

    private static bool Contradicts(RelationType type, List<RelationItem> items, RelationMatcher.Match match, int subject, int value)
    {
        var (from, to) = (items[subject].Actor!.Actor, items[value].Actor?.Actor);
        if (from == to && type != RelationType.OperatesIn) return true;
        return type switch
        {
            // "A breakaway wing" has left whom it was a wing of; and a branch that the lexicon has under its parent is not that parent's parent, whatever the words seem to say.
            RelationType.BranchOf => Enumerable.Range(match.First, match.End - match.First).Any(i => items[i].Word is "breakaway" or "splinter" or "dissident" or "renegade") || ActorLexicon.Default.IsWithin(to!, from!),
            RelationType.LedBy => ActorLexicon.Default.Find(to)?.Actor.Kind is ActorKind.ArmedGroup,
            RelationType.NegotiatesWith or RelationType.RivalOf => IsAbroad(items[subject], items[value]) || IsAbroad(items[value], items[subject]),
            _ => false,
        };
    }

    // "Talks between the government of one country and the guerrillas": whom the article named last may be another country's.
    private static bool IsAbroad(RelationItem described, RelationItem state) =>
        described.Actor is { Rule: "anaphor" } && state.Actor is { Kind: ActorKind.State or ActorKind.StateForce }
        && ActorLexicon.Default.Find(described.Actor.Actor) is { Countries: { Length: > 0 } countries } && ActorLexicon.Default.Find(state.Actor.Actor)?.Actor.Country is { } country && !countries.Contains(country);
}
