using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds the names that the lexicon knows, and decides by context whom a name means.</summary>
internal sealed class NameMatcher(ActorLexicon lexicon)
{
    // A name that starts at a unit; the shorter one that starts there too, for when context refuses the longer.
    private sealed record Candidate(int First, int End, ImmutableArray<NameForm> Forms, Candidate? Shorter);

    /// <summary>Adds the named actors of <paramref name="text"/> to its hits.</summary>
    /// <returns>The names of countries; whether the state is meant is for <see cref="StateFinder"/> to say.</returns>
    public List<(int First, int End, LexiconActor State)> Match(ActorText text, ImmutableArray<PlaceMention> places)
    {
        var states = new List<(int First, int End, LexiconActor State)>();
        CountCountries(text, places);
        var candidates = Candidates(text);
        var certain = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Forms is not [{ NeedsContext: false } form]) continue;
            var id = lexicon.Actors[form.Actor].Id;
            certain[id] = certain.GetValueOrDefault(id) + 1;
        }
        var year = text.Analysis.Article.Published?.Date.Start.Year;
        foreach (var candidate in candidates)
        {
            for (var name = candidate; name is not null; name = name.Shorter)
            {
                if (Choose(text, name, certain, year) is not { } actor || actor.Actor.Kind == ActorKind.ArmedGroup && (IsNamesake(text, name) || IsPiece(text, name) || IsFaction(text, name, places) || IsHeadOfAnother(text, name, actor))) continue;
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

    private List<Candidate> Candidates(ActorText text)
    {
        var candidates = new List<Candidate>();
        var fitting = ImmutableArray.CreateBuilder<NameForm>();
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (!lexicon.Names.Starts(text.Units[i].Word)) continue;
            var node = 0;
            Candidate? longest = null;
            for (var k = i; k < text.Units.Length && text.Units[k].Sentence == text.Units[i].Sentence; k++)
            {
                node = lexicon.Names.Next(node, text.Units[k].Word);
                if (node < 0) break;
                foreach (var form in lexicon.Names.At(node))
                {
                    if (form.Fits(text.Text, text.Units, i, text.OneCase(i)) && !Have(fitting, form.Actor)) fitting.Add(form);
                }
                if (fitting.Count == 0) continue;
                longest = new Candidate(i, k + 1, fitting.DrainToImmutable(), longest);
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

    // Kin named beyond doubt speaks loudest, then the countries of the article, then the years; a name in need of context gets none from years.
    private LexiconActor? Choose(ActorText text, Candidate candidate, Dictionary<string, int> certain, int? year)
    {
        LexiconActor? best = null;
        var bestScore = 0;
        foreach (var form in candidate.Forms)
        {
            var actor = lexicon.Actors[form.Actor];
            var own = certain.GetValueOrDefault(actor.Id);
            var kin = own + (actor.Parent is null ? 0 : certain.GetValueOrDefault(actor.Parent)) + certain.Keys.Count(c => lexicon.Find(c)?.Parent == actor.Id);
            var countries = 0;
            foreach (var country in actor.Countries) countries = Math.Max(countries, text.Countries.GetValueOrDefault(country));
            // The article's country says more than how sure a name is of itself: "ELN" in news of Bolivia. Of several at home there, it is the one that is so first.
            var home = countries > 0 && text.Countries.GetValueOrDefault(actor.Countries[0]) == countries;
            var support = (own > 0 ? 400 : kin > 0 ? 200 : 0) + Math.Min(countries, 50) * 4 + (countries > 0 ? 100 : 0) + (home ? 2 : 0);
            if (form.NeedsContext && support == 0 && !HasAdjunct(text, candidate)) continue;
            if (form.NeedsContext && form.IsAbbreviation && form.Text.Length <= 2 && kin == 0 && !HasAdjunct(text, candidate)) continue;
            var score = 10_000 + support + (form.NeedsContext ? 0 : 100);
            if (year is not null) score += year >= actor.FirstYear && year <= actor.LastYear + 1 ? 20 : -150;
            if (score <= bestScore) continue;
            (best, bestScore) = (actor, score);
        }
        return best;
    }

    // "Al-Shabab Football Club", "Al-Shabab youth center": clubs and houses of the same name.
    private static bool IsNamesake(ActorText text, Candidate candidate)
    {
        var (next, after) = (text.Word(candidate.End, candidate.First), text.Word(candidate.End + 1, candidate.First));
        return next is "football" or "club" or "fc" or "sc" or "stadium" or "museum" or "hotel" or "restaurant" or "cinema" or "choir" or "orchestra" or "motorway" or "festival" or "basketball"
            || next is "youth" or "sports" or "sport" or "community" or "cultural" or "shopping" or "medical" && after is "club" or "center" or "centre" or "team" or "league" or "mall";
    }

    // "Lashkar-e-Velm", "Jaish al-Velm", "Ansar-i-Badr": a word of another group's name, which goes on after it or began before it.
    private static bool IsPiece(ActorText text, Candidate candidate)
    {
        var (start, end) = (text.Units[candidate.First].Start, text.Units[candidate.End - 1].End);
        if (end + 1 < text.Text.Length && text.Text[end] is '-' or ' ' && text.Units[candidate.End - 1].Letters is not Letters.Upper)
        {
            var after = ArticleEnd(text.Text, end + 1);
            if (after > 0 && after + 1 < text.Text.Length && text.Text[after] == '-' && char.IsUpper(text.Text[after + 1])) return true;
        }
        // "the Velmish Azadi Lashkar"
        if (candidate is { End: var last, Forms: [{ NeedsContext: true, IsAbbreviation: false }] } && last == candidate.First + 1 && candidate.First > 0 && IsJoined(text, candidate.First - 1)) return true;
        if (start < 4 || text.Text[start - 1] != '-') return false;
        var article = text.Text.LastIndexOf('-', start - 2);
        return article > 0 && ArticleEnd(text.Text, article + 1) == start - 1 && char.IsLetter(text.Text[article - 1]);
    }

    // "FACT-Renouveau", "Nyatura-Ruvunga": the part of a group that goes by a name of its own; not "ELN-Catatumbo", which says where, nor "Hamas-Israel".
    private bool IsFaction(ActorText text, Candidate candidate, ImmutableArray<PlaceMention> places)
    {
        var next = candidate.End;
        if (next >= text.Units.Length || text.Units[next].Sentence != text.Units[candidate.First].Sentence || text.OneCase(next)) return false;
        var end = text.Units[next - 1].End;
        if (text.Text[end] != '-' || text.Units[next].Start != end + 1 || text.Units[next].Letters is not Letters.Capital || text.Units[next].End - text.Units[next].Start < 4) return false;
        foreach (var place in places) if (place.Span.Start == text.Units[next].Start) return false;
        return !lexicon.Names.Starts(text.Units[next].Word) && text.Longest(lexicon.Countries.Adjectives, next, out _) < 0;
    }

    // "the Hemprek Liberation Tigers", "the Ugandan People's Defence Force": the common end of another group's name.
    private bool IsHeadOfAnother(ActorText text, Candidate candidate, LexiconActor actor)
    {
        var before = candidate.First - 1;
        if (candidate.End - candidate.First < 2 || before < 0 || text.OneCase(before) || !IsJoined(text, before) || !lexicon.Descriptions.Heads.Contains(text.Units[candidate.End - 1].Word)) return false;
        // "the Kurdish Syrian Democratic Forces", "the Maoist People's Liberation Army": whose they are, and of what mind.
        if (lexicon.Descriptions.Modifiers.Contains(text.Units[before].Word) || text.Word(before).EndsWith("ist", StringComparison.Ordinal)) return false;
        if (text.Longest(lexicon.Countries.Adjectives, before, out var nation) != candidate.First) return text.Analysis.Tokens[text.Analysis.TokenAt(text.Units[before].Start)].Tag is not PartOfSpeech.Adj;
        return actor.Countries.Length > 0 && !actor.Countries.Contains(lexicon.Countries.Meanings[nation!.Actor].Code);
    }

    // Whether the word before is capitalised within its sentence, as the words of a name are.
    private static bool IsJoined(ActorText text, int before) => text.Units[before].Letters is Letters.Capital && !text.OneCase(before) && !text.IsTitle(before) && before > 0
        && text.Units[before - 1].Sentence == text.Units[before].Sentence && text.Units[before].Sentence == text.Units[before + 1].Sentence && text.Text[text.Units[before].End] == ' ' && text.Units[before + 1].Start == text.Units[before].End + 1
        && text.Word(before) is not ("the" or "a" or "pakistani" or "kashmiri" or "indian" or "islamist");

    // Where the article of a name ("e", "al") that begins there ends; 0 where none begins.
    private static int ArticleEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 3 && char.IsLower(text[end])) end++;
        return text.AsSpan(start, end - start) is "e" or "i" or "al" or "ul" or "ur" or "us" or "ud" or "uz" or "un" or "el" ? end : 0;
    }

    private bool HasAdjunct(ActorText text, Candidate candidate)
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
