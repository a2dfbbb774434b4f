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

    /// <summary>Who they are; a number without a noun after people that were named is most likely some of the same.</summary>
    public Population PopulationOf(PersonGroup group)
    {
        if (group.Head is not GroupHead.Bare || group.Population != Population.Total) return group.Population;
        foreach (var other in groups.List)
        {
            if (other.Start >= group.Start) break;
            if ((linker.IsTaken(other) || other.Inside is not null) && other.Head is GroupHead.Noun && other.Population != Population.Total) return Population.Unknown;
        }
        return Population.Total;
    }

    /// <summary>The first token of the verb at <paramref name="verb"/>, auxiliaries and adverbs included.</summary>
    public int EdgeOf(int verb)
    {
        while (verb > 0 && (s.IsAuxiliary(verb - 1) || s.IsAdverb(verb - 1))) verb--;
        return verb;
    }
}
