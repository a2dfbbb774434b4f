using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events;

/// <summary>Finds which of the events told before a claim is of, by its own words: "claimed the Velm attack", "said it had burned the bus".</summary>
internal sealed class DeedFinder
{
    // Tokens before and after the words for the claim in which stands what is claimed: "the blast was claimed by", "claimed in a call to the radio the blast".
    private const int Before = 6, After = 14;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.deeds.lexicon");

    /// <summary>The event of <paramref name="groups"/> that the words of the claim <paramref name="tie"/> in <paramref name="sentence"/> single out; -1 where they single out none.</summary>
    public int Find(Analysis analysis, ImmutableArray<ImmutableArray<Telling>> groups, Sentence sentence, RoleMention tie)
    {
        var cue = tie.Cue ?? tie.Span;
        var (first, end) = (Math.Max(sentence.FirstToken, analysis.TokenAt(cue.Start) - Before), Math.Min(sentence.EndToken, analysis.TokenAt(cue.End - 1) + 1 + After));
        var claimed = Kinds(analysis, first, end);
        var (home, best) = (-1, (Match: 0, Near: 0));
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var telling in groups[g])
            {
                if (telling.Frame.Sentence >= sentence.Index || !IsClaimable(telling.Kind)) continue;
                var match = Names(analysis, sentence, telling) ? Place : 0;
                foreach (var trigger in telling.Frame.Triggers) if ((Kinds(analysis, trigger.First, Math.Min(trigger.End + 1, analysis.Sentences[telling.Frame.Sentence].EndToken)) & claimed) != 0) { match++; break; }
                if (match == 0) continue;
                var near = sentence.Index - telling.Frame.Sentence is <= Nearby and var back ? Nearby + 1 - back : 0;
                if ((match, near).CompareTo(best) > 0) (home, best) = (g, (match, near));
            }
        }
        return home;
    }

    // A place is worth more than a kind of deed. From three sentences on the one told first is the likelier.
    private const int Place = 2, Nearby = 2;

    /// <summary>Whether groups claim events of such a kind.</summary>
    public static bool IsClaimable(EventKind kind) => FrameFinder.Family(kind) == 0 && kind != EventKind.SecurityOperation || kind == EventKind.TerritoryChange;

    private static bool Names(Analysis analysis, Sentence sentence, Telling telling)
    {
        if (telling.Place is not { } place) return false;
        foreach (var span in place.Spans)
            if (char.IsUpper(analysis[span][0]) && analysis[sentence.Span].Contains(analysis[span], StringComparison.Ordinal)) return true;
        return false;
    }

    // The kinds of deed that the words name, as bits.
    private int Kinds(Analysis analysis, int first, int end)
    {
        var kinds = 0;
        for (var i = first; i < end; i++)
            for (var section = 0; section < _lexicon.Sections.Length; section++)
                if (_lexicon.MayBegin(analysis, i) && _lexicon.Find(analysis, i, end, m => m.Section == section) is not null) kinds |= 1 << section;
        return kinds;
    }
}
