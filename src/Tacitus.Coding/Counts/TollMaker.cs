using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>Makes the mention of a toll from its people and its effect word.</summary>
internal sealed class TollMaker(TollSentence s, PersonGroups groups, GroupLinker linker)
{
    /// <summary>The toll of <paramref name="group"/> by <paramref name="trigger"/>, whose words are <paramref name="words"/>.</summary>
    public TollMention Make(Effect effect, TollTrigger trigger, PersonGroup group, Span words, string rule, bool part)
    {
        var people = s.Cover(group.Start, group.End);
        var count = group.Count;
        if (trigger.Either && count.Bound != CountBound.None && count.High is { } high) count = Count.UpTo(high);
        var start = Math.Min(group.Start, trigger.Token);
        var end = Math.Max(group.End, trigger.End);
        var suffix = group.Head switch { GroupHead.Pronoun => ".pronoun", GroupHead.Plural => ".plural", _ => "" };
        return new TollMention(
            effect, new CountValue(count, PopulationOf(group), TollContext.AsOf(s, false)), Ordered(people, words), s.Index, part, null, rule + suffix)
        {
            Modality = TollContext.ModalityOf(s, trigger, group),
            Scope = TollContext.ScopeOf(s, start, end),
        };
    }

    /// <summary>The two spans in order of reading; one when the people hold the word.</summary>
    public static ImmutableArray<Span> Ordered(Span people, Span words) =>
        people.Contains(words) ? [people] : people.Start < words.Start ? [people, words] : [words, people];

    /// <summary>
    /// Who they are. A number without a noun has that of the number before it: "three soldiers were killed and six wounded" leaves six soldiers out.
    /// After one who is told without a number, or after children or women, it may be anybody.
    /// </summary>
    public Population PopulationOf(PersonGroup group)
    {
        if (group.Head is not GroupHead.Bare || group.Population != Population.Total) return group.Population;
        PersonGroup? before = null;
        foreach (var other in groups.List)
        {
            if (other.Start >= group.Start) break;
            if ((linker.IsTaken(other) || other.Inside is not null) && other.Head is GroupHead.Noun && other.Population != Population.Total) before = other;
        }
        if (before is null) return LossReader.Read(s, group.Start) ?? Population.Total;
        var party = before.Population == Population.SecurityForces || before.Population == Population.Combatants || before.Population == Population.Attackers;
        return party && IsCounted(before) ? before.Population : Population.Unknown;
    }

    // "at least four soldiers", "one guerrilla", not "a policeman".
    private bool IsCounted(PersonGroup group)
    {
        for (var k = group.Start; k < group.HeadToken; k++) if (s.Number(k) is not null || s[k] is "one") return true;
        return group.Count.Low > 1;
    }

    /// <summary>The first token of the verb at <paramref name="verb"/>, auxiliaries and adverbs included.</summary>
    public int EdgeOf(int verb)
    {
        while (verb > 0 && (s.IsAuxiliary(verb - 1) || s.IsAdverb(verb - 1))) verb--;
        return verb;
    }
}
