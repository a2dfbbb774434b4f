using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads the site of an event: the thing after a preposition of place that stands nearest to its words, else a thing that it was aimed at.</summary>
internal sealed class SiteReader
{
    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>The words for the site in <paramref name="tellings"/>; null when they name none.</summary>
    public Span? Read(Analysis analysis, ImmutableArray<Telling> tellings, Span? target)
    {
        foreach (var telling in tellings)
        {
            var (best, distance) = ((Span?)null, int.MaxValue);
            var (first, end) = (analysis.TokenAt(telling.Frame.Span.Start), analysis.TokenAt(telling.Frame.Span.End - 1) + 1);
            for (var i = first; i < end - 1; i++)
            {
                if (!IsAt(analysis.Tokens[i].Normal) || NounPhraseReader.From(analysis, i + 1, end) is not { } phrase || !IsSite(analysis, phrase)) continue;
                // What follows the event word says where it was; what stands before it may belong to somebody else.
                var far = phrase.First >= telling.Frame.Trigger.End ? phrase.First - telling.Frame.Trigger.End : telling.Frame.Trigger.First - phrase.End + Behind;
                if (far < distance) (best, distance) = (phrase.Span, far);
            }
            if (best is not null) return best;
        }
        if (target is not { } aim) return null;
        var (from, to) = (analysis.TokenAt(aim.Start), analysis.TokenAt(aim.End - 1) + 1);
        return _targets.OfHead(analysis, from, to, to - 1) is { IsThing: true } && !IsWide(analysis.Tokens[to - 1].Normal) ? aim : null;
    }

    // In tokens, how much farther a phrase before the event word counts as than one after it.
    private const int Behind = 6;

    private bool IsSite(Analysis analysis, NounPhrase phrase)
    {
        if (_targets.OfHead(analysis, phrase.First, phrase.End, phrase.Head) is not { IsThing: true } || IsWide(analysis.Tokens[phrase.Head].Normal)) return false;
        foreach (var time in analysis.Times) if (time.Span.Overlaps(phrase.Span) && time.Type is TimexType.Date or TimexType.Time) return false;
        return true;
    }

    // Words that place names bring with them: the place says as much.
    private static bool IsWide(string word) => word is "village" or "villages" or "town" or "towns" or "island" or "islands" or "government" or "army" or "military" or "navy" or "republic" or "neighbourhood" or "neighborhood" or "company" or "base" or "mine" or "mines"
        or "vehicle" or "vehicles" or "car" or "cars" or "homes" or "houses";

    private static bool IsAt(string word) => word is "at" or "outside" or "inside" or "near" or "in" or "into" or "on" or "onto" or "through" or "beside" or "behind" or "opposite" or "under" or "over" or "leaving" or "entering" or "off";
}
