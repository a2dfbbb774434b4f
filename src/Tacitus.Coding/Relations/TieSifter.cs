using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Relations;

/// <summary>Says whether both ends of a tie surely are who they were taken for: names that are whole, people that are no places, "the group" where no other group can be meant.</summary>
internal sealed class TieSifter(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
{
    private readonly AntecedentSifter _antecedents = new(analysis, actors);

    /// <summary>Whether the tie that <paramref name="rule"/> read between two of <paramref name="items"/> may be told.</summary>
    public bool IsSure(List<RelationItem> items, RelationMatcher.Match match, RelationRule rule, int subject, int value)
    {
        if (!IsWhole(items[subject].Actor!) || items[value].Actor is { } other && rule.Type != RelationType.OperatesIn && !IsWhole(other)) return false;
        if (IsOwned(items, rule, subject) || IsPartOf(items, match, rule, subject, value) || HasOtherSubject(items, match) || rule.Type == RelationType.LedBy && LeadsThere(items, match) || IsPlea(items, match, rule) || IsListed(items, match.First) || rule.Type == RelationType.Supports && PushesBack(items, match)) return false;
        return rule.Type != RelationType.OperatesIn || items[value].Place is not { } place || !IsPassing(items, match, place);
    }

    private bool IsWhole(ActorMention mention)
    {
        if (!_antecedents.IsSure(mention)) return false;
        if (mention.Kind == ActorKind.Person) return !IsPlace(mention) && (mention.Rule is "pronoun" || !GoesOn(mention));
        return mention.Kind is not (ActorKind.ArmedGroup or ActorKind.Organisation) || mention.Rule is "pronoun" or "anaphor" || ActorLexicon.Default.Find(mention.Actor) is not null || !IsAdjective(mention);
    }

    // "Ansar Dine, the Front, the Saharan arm of the League": members of a list, of which one does not say what the next is.
    private static bool IsListed(List<RelationItem> items, int first) =>
        first > 1 && first + 1 < items.Count && items[first].Actor is { } actor && items[first + 1].Word is "," && items[first - 1].Word is "," && items[first - 2].Actor is { } earlier && earlier.Kind == actor.Kind && earlier.Actor != actor.Actor;

    // "During the war against the League it received weapons from ...": "it" did, and not the League.
    private static bool HasOtherSubject(List<RelationItem> items, RelationMatcher.Match match)
    {
        for (var i = match.First + 1; i + 1 < match.End; i++)
            if (items[i] is { IsPronoun: true, Word: "it" or "they" or "he" or "she" } word && word.Span.Start > items[i - 1].Span.Start && items[i + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && !match.Subjects.Contains(i) && !match.Objects.Contains(i)) return true;
        return false;
    }

    // "It struck because "Norway is at war with Sweden"": why a side says it fights is its plea, and no tie of two states.
    private bool IsPlea(List<RelationItem> items, RelationMatcher.Match match, RelationRule rule) =>
        rule.Type == RelationType.RivalOf && match.Subjects.Concat(match.Objects).All(i => items[i].Actor is { Kind: ActorKind.State })
        && items[match.First].Span.Start is var start and > 0 && analysis.Article.Text[start - 1] is '"' or '\u201c';

    // "Dorn leads the Front's northern wing", "merged with the League to form the Front": what the tie is told of comes behind.
    private static bool IsPartOf(List<RelationItem> items, RelationMatcher.Match match, RelationRule rule, int subject, int value)
    {
        var last = Math.Max(subject, value);
        if (last != match.End - 1 || match.End >= items.Count) return false;
        if (rule.Type == RelationType.MergedInto) return items[match.End].Word is "to" or "into" or "under";
        if (rule.Type is not (RelationType.LedBy or RelationType.FoundedBy or RelationType.SplitFrom or RelationType.BranchOf or RelationType.AllegianceTo or RelationType.DesignatedBy)) return false;
        // "swore allegiance to the Front leader Dorn"
        return items[match.End].Word is "'s" || rule.Type is RelationType.AllegianceTo or RelationType.DesignatedBy && items[match.End] is { Actor: null, Word: "leader" or "chief" or "emir" or "commander" or "branch" or "affiliate" or "spokesman" or "members" or "leaders" };
    }

    // "Dorn's faction swore allegiance": not he.
    private static bool IsOwned(List<RelationItem> items, RelationRule rule, int subject)
    {
        if (items[subject].Word is not ("its" or "their" or "his" or "her") && (subject + 1 >= items.Count || items[subject + 1].Word is not "'s")) return false;
        for (var i = 0; i + 1 < rule.Steps.Length; i++)
            if (rule.Steps[i] is RelationRule.Slot { IsSubject: true }) return rule.Steps[i + 1] is RelationRule.Gap;
        return false;
    }

    // "and led the group to the peace deal" is a deed, and no office.
    private static bool LeadsThere(List<RelationItem> items, RelationMatcher.Match match) =>
        match.End < items.Count && items[match.End].Word is "to" or "into" or "through" && Enumerable.Range(match.First, match.End - match.First).Any(i => items[i].Word is "led" or "leads");

    // "to drive back the Front" is no help to it.
    private static bool PushesBack(List<RelationItem> items, RelationMatcher.Match match) =>
        Enumerable.Range(match.First + 1, match.End - match.First - 1).Any(i => items[i].Word is "back" && items[i - 1].Tag == PartOfSpeech.Verb);

    // "In St. Paul, the former leader ...": a place is nobody who leads.
    private bool IsPlace(ActorMention mention)
    {
        if (mention.Rule is not "name.leader") return false;
        foreach (var place in places)
        {
            if (place.Span.Start >= mention.Span.End) break;
            if (place.Place is not null && place.Span.Start <= mention.Span.Start && place.Span.End >= mention.Span.End) return true;
        }
        return false;
    }

    // "Bashir" of "Bashir Zeb": the lexicon knows another of that name.
    private bool GoesOn(ActorMention mention)
    {
        var next = analysis.TokenAt(mention.Span.End);
        return next < analysis.Tokens.Length && analysis.Tokens[next].Span is var word && word.Start == mention.Span.End + 1 && char.IsUpper(analysis.Article.Text[word.Start]) && word.Length > 1
            && char.IsLower(analysis.Article.Text[word.Start + 1]) && analysis.SentenceAt(word.Start) == mention.Sentence;
    }

    // "Islamic groups", "Russian", "the Zaidi branch of Islam": a lone adjective names nobody, and a faith is no group.
    private bool IsAdjective(ActorMention mention)
    {
        var token = analysis.TokenAt(mention.Span.Start);
        if (analysis[mention.Span] is "Islam" or "ISLAM") return true;
        return token < analysis.Tokens.Length && analysis.Tokens[token] is { Tag: PartOfSpeech.Adj } word && word.Span == mention.Span;
    }

    // Who appeared in a town, or dug in there, may be gone the next day; who did in a country is there.
    private static bool IsPassing(List<RelationItem> items, RelationMatcher.Match match, PlaceMention place) =>
        place.Place is not { Kind: PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Region }
        && Enumerable.Range(match.First, match.End - match.First).Any(i => items[i].Word is "appeared" or "surfaced" or "emerged" or "entrenched");
}
