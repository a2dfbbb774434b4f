using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Leads the men of a group back to the group: "fighters of the Ardan Front", "gunmen from the same faction", "its fighters".</summary>
internal sealed class MemberFinder(ActorLexicon lexicon)
{
    // "members of the little-known so-called Ardan Front"
    private const int MostBetween = 4;

    /// <summary>Gives the descriptions of <paramref name="text"/> that name their group its actor.</summary>
    public void Find(ActorText text)
    {
        var groups = text.Hits.Where(h => h is { Kind: ActorKind.ArmedGroup, Actor: not null }).OrderBy(h => h.First).ToList();
        if (groups.Count == 0) return;
        var counts = groups.GroupBy(h => h.Actor!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var hit in text.Hits.Where(h => h is { Kind: ActorKind.Unnamed, Actor: null } || h is { Kind: ActorKind.ArmedGroup, Rule: "name" or "description.member" }).OrderBy(h => h.First).ToList())
        {
            if ((Whole(text, hit) ?? (hit.Kind == ActorKind.Unnamed ? Owned(text, hit, groups, counts) ?? Only(text, hit, groups, counts) : null)) is not { } group || group.Actor == hit.Actor) continue;
            text.Remove(hit.First, hit.End);
            text.Add(hit with { Actor = group.Actor, Name = group.Name, Kind = group.Kind, Rule = "description.member", Definition = null });
        }
    }

    // "fighters of the Ardan Front", "members of an armed faction, the Ardan Front"
    private ActorText.Hit? Whole(ActorText text, ActorText.Hit member)
    {
        var i = member.End;
        switch (text.Word(i, member.First))
        {
            case "of" or "from": i++; break;
            case "belonging" or "loyal" or "allied" or "affiliated" or "linked" when text.Word(i + 1, member.First) is "to" or "with": i += 2; break;
            default: return null;
        }
        // "the Brotherhood Alliance of the Ardan Front" has a name of its own.
        if (member.Kind == ActorKind.ArmedGroup && (text.Word(i - 1) is not "of" || text.Units[member.End - 1].Letters is not Letters.Lower && !text.OneCase(member.First))) return null;
        for (var between = 0; between < MostBetween && i < text.Units.Length && text.Units[i].Sentence == text.Units[member.First].Sentence; between++, i++)
        {
            if (text.StartingAt(i) is { } hit) return hit is { Kind: ActorKind.ArmedGroup, Actor: not null } ? hit : null;
            if (text.Word(i) is not ("the" or "a" or "an" or "so-called" or "same" or "group" or "outlawed" or "banned" or "\"" or "\u201c") && !lexicon.Descriptions.Modifiers.Contains(text.Units[i].Word)) return null;
        }
        return null;
    }

    // "Retreating fighters", where the article speaks of one group alone; "suspected", "other" or "former" ones may be anybody's.
    private ActorText.Hit? Only(ActorText text, ActorText.Hit member, List<ActorText.Hit> groups, Dictionary<string, int> counts)
    {
        if (counts.Count != 1 || member.End != member.First + 1 || text.Longest(lexicon.Descriptions.Fighters, member.First, out _) != member.End && text.Word(member.First) is not "fighters") return null;
        return text.Word(member.First - 1, member.First) is "other" or "rival" or "former" or "foreign" or "no" or "many" ? null : groups[0];
    }

    // "its fighters": the group named last in the sentence, or in the one before.
    private static ActorText.Hit? Owned(ActorText text, ActorText.Hit member, List<ActorText.Hit> groups, Dictionary<string, int> counts) =>
        text.Word(member.First - 1, member.First) is "its" ? AnaphorResolver.Antecedent(text, member.First - 1, groups, counts) : null;
}
