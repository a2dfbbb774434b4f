using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds those who act without a name: "suspected rebels", "unidentified individuals", "ISIS fighters".</summary>
internal sealed class DescriptionFinder(ActorLexicon lexicon)
{
    /// <summary>Adds the descriptions of <paramref name="text"/> to its hits.</summary>
    public void Find(ActorText text)
    {
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.Units[i].Word < 0 || text.IsTaken(i, i + 1)) continue;
            var end = text.Longest(lexicon.Descriptions.People, i, out _);
            if (end < 0 || text.IsTaken(i, end)) continue;
            // "rebel leader", "terrorist attack": the word belongs to what follows.
            if (end == i + 1 && (IsModifierOfNext(text, i) || IsModifier(text, i))) continue;
            var first = i;
            while (first > 0 && text.Units[first - 1].Sentence == text.Units[i].Sentence && !text.IsTaken(first - 1, first)
                && (lexicon.Descriptions.Modifiers.Contains(text.Units[first - 1].Word) || IsAdjective(text, first - 1))) first--;
            var owner = Owner(text, first);
            text.Add(new ActorText.Hit(
                first, end, owner?.Actor, owner?.Name ?? text.SpanOf(first, end).In(text.Text), owner?.Kind ?? ActorKind.Unnamed,
                owner is null ? "description" : "description.member"));
            i = end - 1;
        }
    }

    // "separatist insurgents": one description, headed by the second word.
    private bool IsModifier(ActorText text, int unit) => lexicon.Descriptions.Modifiers.Contains(text.Units[unit].Word) && unit + 1 < text.Units.Length && text.Units[unit + 1].Sentence == text.Units[unit].Sentence
        && !text.IsTaken(unit + 1, unit + 2) && text.Longest(lexicon.Descriptions.People, unit + 1, out _) >= 0;

    private bool IsModifierOfNext(ActorText text, int unit) =>
        text.Word(unit) is "terrorist" or "rebel" or "guerrilla" or "militant" or "extremist" or "insurgent" or "separatist" or "jihadist" or "islamist"
            or "militia" or "jihadi" or "mob" or "gang" or "subversive" or "mercenary" or "bandit" or "sniper" or "death squad"
        && text.Word(unit + 1, unit) is "attack" or "attacks" or "leader" or "leaders" or "activity" or "activities" or "violence" or "threat" or "threats"
            or "acts" or "act" or "action" or "actions" or "commander" or "commanders" or "warfare" or "war" or "offensive" or "stronghold"
            or "strongholds" or "organization" or "organizations" or "organisation" or "camp" or "camps" or "front" or "chief" or "ideology"
            or "bombing" or "bombings" or "column" or "base" or "bases" or "plot" or "plots" or "fire" or "propaganda" or "incident" or "incidents"
            or "campaign" or "groups" or "group" or "squad" or "law" or "laws" or "financing" or "designation" or "list" or "infiltrations"
            or "infiltration" or "brand" or "vanguard" or "cell" or "cells" or "movement" or "network" or "networks" or "army" or "faction" or "factions"
            or "prisoners" or "suspect" or "suspects" or "held" or "controlled" or "run" or "rule" or "views";

    private bool IsAdjective(ActorText text, int unit) =>
        text.Longest(lexicon.Countries.Adjectives, unit, out var form) == unit + 1 && !lexicon.Countries.Meanings[form!.Actor].IsSeat;

    // "ISIS fighters", "FMLN's guerrillas": a group's name right before.
    private static ActorText.Hit? Owner(ActorText text, int first)
    {
        var before = first;
        if (before > 0 && text.Word(before - 1, first) is "s") before--;
        return text.Before(before) is { Kind: ActorKind.ArmedGroup } owner ? owner : null;
    }
}
