using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds the names that the lexicon knows, and decides by context whom a name means.</summary>
internal sealed class NameMatcher(ActorLexicon lexicon)
{
    // A group that has ended is still told of, but where two have one name the living is likelier meant, unless the countries speak for the other; one that is not yet cannot be.
    private const int Living = Least, Unborn = -150;

    // By less than three mentions of a country, or where the homes of both are named nearly as often, one of several of the same name is not told from another.
    private const int Least = 12, Home = 40;

    // A country named once for ten times that another is says nothing of where a group is; three mentions of countries say where an article is set.
    private const int Passing = 10, Some = 3;

    private readonly LongerNames _longer = new(lexicon);
    private readonly OwnNames _own = new(lexicon);

    /// <summary>Adds the named actors of <paramref name="text"/> to its hits.</summary>
    /// <returns>The names of countries; whether the state is meant is for <see cref="StateFinder"/> to say.</returns>
    public List<(int First, int End, LexiconActor State)> Match(ActorText text, ImmutableArray<PlaceMention> places)
    {
        var states = new List<(int First, int End, LexiconActor State)>();
        CountCountries(text, places);
        var candidates = Candidates(text);
        var placesAt = places.ToLookup(p => p.Span.Start);
        var own = _own.Find(text, candidates, placesAt);
        var certain = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Forms is not [{ NeedsContext: false } form] || own.Contains((form.Actor, form.Text)) || _longer.Hold(text, candidate, lexicon.Actors[form.Actor], placesAt)) continue;
            var id = lexicon.Actors[form.Actor].Id;
            certain[id] = certain.GetValueOrDefault(id) + 1;
        }
        var year = text.Analysis.Article.Published?.Date.Start.Year;
        foreach (var candidate in candidates)
        {
            for (var name = candidate; name is not null; name = name.Shorter)
            {
                if (Choose(text, name, certain, own, year) is not { } actor) continue;
                if (actor.Actor.Kind == ActorKind.ArmedGroup && IsNamesake(text, name)) break;
                if (actor.Actor.Kind == ActorKind.ArmedGroup && _longer.Hold(text, name, actor, placesAt))
                {
                    text.Pieces.Add((name.First, name.End));
                    break;
                }
                if (actor.Note == "country") states.Add((name.First, name.End, actor));
                else text.Add(new ActorText.Hit(name.First, name.End, actor.Id, actor.Actor.Name, actor.Actor.Kind, "name"));
                break;
            }
        }
        return states;
    }

    private static void Count(ActorText text, string country) =>
        text.Countries[country] = text.Countries.GetValueOrDefault(country) + 1;

    private void CountCountries(ActorText text, ImmutableArray<PlaceMention> places)
    {
        foreach (var place in places)
        {
            if (place.Place is { Country.Length: 2 } known) Count(text, known.Country);
        }
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.Units[i].Word < 0) continue;
            var end = text.Longest(lexicon.Countries.Adjectives, i, out var form);
            if (end < 0) continue;
            Count(text, lexicon.Countries.Meanings[form!.Actor].Code);
            i = end - 1;
        }
    }

    private List<NameCandidate> Candidates(ActorText text)
    {
        var candidates = new List<NameCandidate>();
        var fitting = ImmutableArray.CreateBuilder<NameForm>();
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (!lexicon.Names.Starts(text.Units[i].Word)) continue;
            var node = 0;
            NameCandidate? longest = null;
            for (var k = i; k < text.Units.Length && text.Units[k].Sentence == text.Units[i].Sentence; k++)
            {
                node = lexicon.Names.Next(node, text.Units[k].Word);
                if (node < 0) break;
                foreach (var form in lexicon.Names.At(node))
                {
                    if (form.Fits(text.Text, text.Units, i, text.OneCase(i)) && !Have(fitting, form.Actor)) fitting.Add(form);
                }
                if (fitting.Count == 0) continue;
                longest = new NameCandidate(i, k + 1, fitting.DrainToImmutable(), longest);
            }
            if (longest is null) continue;
            candidates.Add(longest);
            if (longest.Forms is [var only] && lexicon.Actors[only.Actor] is { Actor.Kind: ActorKind.State, Note: "country" } state) Count(text, state.Actor.Country!);
            i = longest.End - 1;
        }
        return candidates;
    }

    private static bool Have(ImmutableArray<NameForm>.Builder forms, int actor)
    {
        foreach (var form in forms) if (form.Actor == actor) return true;
        return false;
    }

    private LexiconActor? Choose(ActorText text, NameCandidate candidate, Dictionary<string, int> certain, HashSet<(int Actor, string Name)> own, int? year)
    {
        LexiconActor? best = null;
        var (bestScore, nextScore) = (0, 0);
        foreach (var form in candidate.Forms)
        {
            if (own.Contains((form.Actor, form.Text))) continue;
            var actor = lexicon.Actors[form.Actor];
            var kin = Kin(actor, certain);
            var support = Support(text, form, actor, certain.GetValueOrDefault(actor.Id), kin);
            // "A group called Jundallah" in news of other countries than the two Jundallahs' is a third.
            if (form.NeedsContext && support == 0 && (IsElsewhere(text, actor) || !HasAdjunct(text, candidate))) continue;
            if (form.NeedsContext && form.IsAbbreviation && form.Text.Length <= 2 && kin == 0 && !HasAdjunct(text, candidate)) continue;
            var score = 10_000 + support + (form.NeedsContext ? 0 : 100);
            if (year is not null) score += year < actor.FirstYear ? Unborn : year <= actor.LastYear + 1 ? Living : 0;
            nextScore = Math.Max(nextScore, Math.Min(score, bestScore));
            if (score > bestScore) (best, bestScore) = (actor, score);
        }
        // Nothing says which of two groups: it is none that the lexicon has.
        return best?.Actor.Kind == ActorKind.ArmedGroup && bestScore - nextScore < Least ? null : best;
    }

    private int Kin(LexiconActor actor, Dictionary<string, int> certain) =>
        certain.GetValueOrDefault(actor.Id) + (actor.Parent is null ? 0 : certain.GetValueOrDefault(actor.Parent)) + certain.Keys.Count(c => lexicon.Find(c)?.Parent == actor.Id);

    // The actor itself named beyond doubt speaks loudest, then kin and the countries of the article; a name in need of context gets none from years.
    private static int Support(ActorText text, NameForm form, LexiconActor actor, int itself, int kin)
    {
        var countries = 0;
        foreach (var country in actor.Countries) countries = Math.Max(countries, text.Countries.GetValueOrDefault(country));
        if (form.NeedsContext && countries * Passing < text.Countries.Values.DefaultIfEmpty().Max()) countries = 0;
        // The article's country says more than how sure a name is of itself: "ELN" in news of Bolivia. Of several that are active there, it is the one that is at home there.
        var support = countries == 0 ? 0 : 100 + Math.Min(countries, 50) * 4 + Home * text.Countries.GetValueOrDefault(actor.Countries[0]) / countries;
        if (itself > 0) return support + 400;
        // Islamic State is spoken of all over the world: it makes no branch in Algeria of a group in Somalia.
        return kin > 0 && !(form.NeedsContext && countries == 0 && IsElsewhere(text, actor)) ? support + 100 : support;
    }

    // "Al-Shabab Football Club", "Al-Shabab youth center": clubs and houses of the same name.
    private static bool IsNamesake(ActorText text, NameCandidate candidate)
    {
        var (next, after) = (text.Word(candidate.End, candidate.First), text.Word(candidate.End + 1, candidate.First));
        return next is "football" or "club" or "fc" or "sc" or "stadium" or "museum" or "hotel" or "restaurant" or "cinema" or "choir" or "orchestra" or "motorway" or "festival" or "basketball"
            || next is "youth" or "sports" or "sport" or "community" or "cultural" or "shopping" or "medical" && after is "club" or "center" or "centre" or "team" or "league" or "mall";
    }

    // Whether the article speaks of countries, where those of the actor are none of them or named only in passing.
    private static bool IsElsewhere(ActorText text, LexiconActor actor) => actor.Countries.Length > 0 && text.Countries.Values.Sum() >= Some;

    private bool HasAdjunct(ActorText text, NameCandidate candidate)
    {
        var adjuncts = lexicon.Descriptions.Adjuncts;
        var sentence = text.Units[candidate.First].Sentence;
        for (var i = Math.Max(0, candidate.First - 3); i < Math.Min(text.Units.Length, candidate.End + 2); i++)
        {
            if (i == candidate.First) i = candidate.End;
            if (i >= text.Units.Length) break;
            if (text.Units[i].Sentence == sentence && adjuncts.Contains(text.Units[i].Word)) return true;
        }
        return false;
    }
}
