using Tacitus.Language.Numbers;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>Reads noun phrases: whom they name, or what, and an effect word inside them ("wounded soldiers").</summary>
internal static class NounReader
{
    private const int LongestNounPhrase = 9;

    /// <summary>What a noun phrase came to.</summary>
    internal sealed record Noun(int End, int Head, GroupHead Kind, Population Population, bool Singular, bool Plural)
    {
        public EffectUse? Inside { get; init; }
        public int InsideToken { get; init; } = -1;
    }

    /// <summary>The noun phrase that begins at token <paramref name="start"/>, determiners and numbers left out; null when none does.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="many">Whether a number above one stands before it.</param>
    public static Noun? Read(TollSentence s, int start, bool many = false)
    {
        int k = start, head = -1, unknown = -1, national = -1;
        Population? modifier = null;
        string? nation = null;
        EffectUse? inside = null;
        var insideToken = -1;
        var thing = false;
        Noun? owner = null;
        for (var steps = 0; k < s.Length && steps < LongestNounPhrase; steps++)
        {
            if (s.IsQuote(k) && head < 0 && s[k] is not ("(" or ")" or "[" or "]")) { k++; continue; }
            if (s.Number(k) is { } number)
            {
                if (number.Kind is not (NumberKind.Age or NumberKind.Ordinal) || head >= 0) break;
                k = s.After(k, number.Span);
                continue;
            }
            if (!s.IsWord(k)) break;
            if (s[k] is "'s" or "\u2019s")
            {
                if (head < 0 && unknown < 0) break;
                // "a man's body", "the mayor's killing": when no noun of its own follows, the owner is who is meant.
                if (head >= 0 && !thing && s.Word(head)!.Person is { } holder) owner = new Noun(k, head, GroupHead.Noun, holder.Population, holder.Singular, holder.Plural);
                (head, unknown, national, modifier, nation, thing) = (-1, -1, -1, null, null, false);
                k++;
                continue;
            }
            var word = s.Word(k);
            if (s.IsFunction(k))
            {
                if (head >= 0 || s[k] is not ("other" or "more" or "same") || s[k] == "more" && s[k + 1] == "than") break;
                k++;
                continue;
            }
            // "victims" and "killers" are people here; whether they are an effect too is not asked.
            var effect = word is { Effects.Length: > 0 } && !(word.Person is not null && word.Effects.All(e => (e.Form & (EffectForm.Noun | EffectForm.Nouns)) != 0))
                // "guns" is the thing, and a verb only before "down".
                && !(word is { Thing: true } && word.Effects.All(e => e.Particle.Length > 0));
            if (effect)
            {
                // "two wounded soldiers", not "the blast wounded soldiers".
                if (head >= 0 || unknown >= 0 || !PersonAhead(s, k + 1)) break;
                if (word!.Effects.FirstOrDefault(e => (e.Form & (EffectForm.Participle | EffectForm.Predicate)) != 0 && e.Particle.Length == 0) is { Form: not EffectForm.None } use && inside is null)
                    (inside, insideToken) = (use, k);
                k++;
                continue;
            }
            if (word?.Person is { } person && !(thing && head >= 0))
            {
                if (head >= 0 && s.Word(head)!.Person is { Singular: false } && s[head] is not ("police" or "troops" or "personnel")) break;
                if (head >= 0) modifier ??= s.Word(head)!.Person is { Weak: false } strong ? strong.Population : null;
                head = k;
                if (word.Nationality is not null) nation ??= word.Nationality;
            }
            else if (word is { Thing: true })
            {
                if (head < 0 && (PersonAhead(s, k + 1) || IsBeforePlural(s, k))) { k++; unknown = k - 1; continue; }
                (head, thing) = (k, true);
                k++;
                break;
            }
            else if (head >= 0)
            {
                // "5 rebel radio sets": a singular after a number above one is no head.
                if (!many || s.Word(head)!.Person is { Plural: true } || LooksVerbal(s, k) || s.Name(k) is not null || word is { Attack: true }) break;
                (head, unknown) = (-1, k);
            }
            else if (word?.Nationality is not null)
            {
                nation ??= word.Nationality;
                national = k;
            }
            else
            {
                if (LooksVerbal(s, k) && !PersonAhead(s, k + 1) && !IsGerundOfThing(s, k)) break;
                if (!s.IsAdverb(k)) unknown = k;
            }
            if (word?.Modifier is { } m && head != k) modifier ??= m;
            if (head == k && word?.Modifier is { } own && word.Person is { Weak: false }) modifier ??= own;
            k++;
        }
        if (head < 0 && national >= 0 && unknown < national)
            return new Noun(national + 1, national, GroupHead.Noun, Population.Nationality(nation!), true, s[national].EndsWith('s')) { Inside = inside, InsideToken = insideToken };
        if (head < 0)
        {
            if (unknown < 0) return owner;
            // "six ZLF dead"
            var others = ArmedNames.EndsAt(s, start, unknown + 1) ? Population.Combatants : nation is null ? Population.Unknown : Population.Nationality(nation);
            return new Noun(unknown + 1, unknown, GroupHead.Other, others, false, true) { Inside = inside, InsideToken = insideToken };
        }
        if (thing || IsModifierOfThing(s, head)) return new Noun(Math.Max(head + 1, k), head, GroupHead.Thing, Population.Unknown, !s[head].EndsWith('s'), s[head].EndsWith('s'));
        var sense = s.Word(head)!.Person!;
        var population = sense.Population;
        if (population == Population.Total || population == Population.Unknown) population = modifier ?? population;
        if (sense.Weak && nation is not null && (population == sense.Population || population == Population.Total)) population = Population.Nationality(nation);
        var end = head + 1;
        if (s[head] is "member" or "members" && s[end] == "of") (end, population) = MembersOf(s, end, population);
        else if (population == Population.Unknown && ArmedNames.EndsAt(s, start, head)) population = Population.Combatants;
        return new Noun(end, head, GroupHead.Noun, population, sense.Singular, sense.Plural) { Inside = inside, InsideToken = insideToken };
    }

    // "members of the guard": who they are is told by what they belong to.
    private static (int End, Population Population) MembersOf(TollSentence s, int of, Population population)
    {
        var k = of + 1;
        for (var steps = 0; k < s.Length && steps < 8 && s.IsWord(k); steps++, k++)
        {
            if (s.IsFunction(k) && s[k] is not ("of" or "the" or "a" or "an" or "his" or "her" or "their" or "for")) break;
            if (s.Word(k) is { } word)
            {
                if (word.Effects.Length > 0) break;
                if (word.Modifier is { } modifier && population.Code is "unknown") population = modifier;
                else if (word.Person is { Weak: false } person && population.Code is "unknown") population = person.Population;
                else if (s[k] is "family" && population.Code is "unknown") population = Population.Civilians;
            }
            if (s[k] is "guard" or "forces" or "brigade" or "battalion" or "garrison" or "defense" or "defence" && population.Code is "unknown") population = Population.SecurityForces;
            if (population.Code is "unknown" && ArmedNames.EndsAt(s, of + 1, k + 1)) population = Population.Combatants;
        }
        while (k > of + 1 && s.IsFunction(k - 1)) k--;
        return (k == of + 1 ? of : k, population);
    }

    // "rumour mongers": a thing in the singular says of what sort the next noun is.
    private static bool IsBeforePlural(TollSentence s, int k) => !s[k].EndsWith('s') && s.IsWord(k + 1) && s[k + 1].Length > 3 && s[k + 1].EndsWith('s') && !s.IsFunction(k + 1)
        && s.Word(k + 1) is null or { Thing: false, Attack: false, Person: null, Effects.Length: 0 };

    private static bool PersonAhead(TollSentence s, int from)
    {
        for (var k = from; k < from + 4; k++)
        {
            if (s.Number(k) is { Kind: NumberKind.Age } age) { k = s.After(k, age.Span) - 1; continue; }
            if (s.IsQuote(k)) continue;
            if (!s.IsWord(k) || s.IsFunction(k) && s[k] is not "other" || s.Number(k) is not null) return false;
            if (s.Word(k) is { Person: not null }) return true;
            if (s.Word(k) is { Effects: { Length: > 0 } effects } && effects.Any(e => (e.Form & (EffectForm.Past | EffectForm.Third)) != 0)) return false;
        }
        return false;
    }

    // "nine logging trucks"
    private static bool IsGerundOfThing(TollSentence s, int k) => s[k].EndsWith("ing", StringComparison.Ordinal) && s.Word(k + 1) is { Thing: true };

    private static bool LooksVerbal(TollSentence s, int k)
    {
        if (s.Tag(k) != PartOfSpeech.X) return s.Tag(k) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Adp;
        var word = s[k];
        return s.Word(k) is { TakesLives: true } or { Attack: true } || word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal))
            || word is "days" or "saturday" or "sunday" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "fell" or "shot" or "fled" or "left" or "went" or "came" or "found" or "made" or "took";
    }

    // "a student newspaper", "the police operation": the noun for people only says of what sort.
    private static bool IsModifierOfThing(TollSentence s, int head)
    {
        var next = head + 1;
        if (!s.IsWord(next) || s.IsFunction(next) || s.Name(next) is not null || s.Number(next) is not null || s.Word(next) is { Effects.Length: > 0 } or { Person: not null } or { Attack: true }) return false;
        if (s.Tag(next) != PartOfSpeech.X) return s.Tag(next) == PartOfSpeech.Noun && s.Tag(head) == PartOfSpeech.Noun && s.Word(head)!.Person is { Singular: true };
        return s.Word(next) is { Thing: true } && !s.IsCapital(next);
    }
}
