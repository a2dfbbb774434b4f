using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads the site of an event: the thing after a preposition of place that stands nearest to its words, else a thing that it was aimed at.</summary>
internal sealed class SiteReader
{
    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>The words for the site in <paramref name="tellings"/>; null when they name none.</summary>
    public Span? Read(Analysis analysis, ImmutableArray<Telling> tellings)
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
        return null;
    }

    /// <summary>The one thing at which the event of <paramref name="frame"/> is told to have been; null when there is none or several.</summary>
    public NounPhrase? One(Analysis analysis, Frame frame)
    {
        var found = Singles(analysis, analysis.TokenAt(frame.Span.Start), analysis.TokenAt(frame.Span.End - 1) + 1);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The last thing at which <paramref name="sentence"/> says that something was: what "there" means in the next; null when it says none.</summary>
    public NounPhrase? Last(Analysis analysis, Sentence sentence) => Singles(analysis, sentence.FirstToken, sentence.EndToken) is [.., var last] ? last : null;

    /// <summary>Whether the words of <paramref name="frame"/> tell of several attacks at several things: "bombings at the airport and in the metro".</summary>
    public bool IsSeveral(Analysis analysis, Frame frame)
    {
        foreach (var trigger in frame.Triggers)
        {
            if (trigger.IsVerb || !trigger.Plural) continue;
            var end = analysis.TokenAt(frame.Span.End - 1) + 1;
            var found = Singles(analysis, trigger.End, end);
            if (found.Count < 2 || found[0].First - trigger.End > Beside) continue;
            for (var i = found[0].End; i < found[1].First; i++) if (analysis.Tokens[i].Normal == "and" && found[1].First - found[0].End <= Beside) return true;
        }
        return false;
    }

    // Tokens between an event word and its first site, and between two sites that go together.
    private const int Beside = 5;

    // Things that take a preposition of place, or stand behind "and" beside one that does, told one by one.
    private List<NounPhrase> Singles(Analysis analysis, int first, int end)
    {
        var found = new List<NounPhrase>();
        for (var i = first; i < end - 1; i++)
        {
            var word = analysis.Tokens[i].Normal;
            var joined = word == "and" && found.Count > 0 && i == found[^1].End;
            if (!joined && !IsAt(word) && word is not "to") continue;
            if (NounPhraseReader.From(analysis, i + 1, end) is not { } phrase || !IsSite(analysis, phrase) || analysis.Tokens[phrase.Head].Form == WordForm.Plural) continue;
            if (_targets.KindOf(analysis, phrase.First, phrase.End) == "health") continue;
            found.Add(phrase);
            i = phrase.End - 1;
        }
        return found;
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
