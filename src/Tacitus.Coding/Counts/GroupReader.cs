using Tacitus.Language.Names;
using Tacitus.Language.Numbers;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>Finds the groups of people, and the things named in the same form, of one sentence.</summary>
internal static class GroupReader
{
    /// <summary>The groups of <paramref name="s"/> in order; they do not overlap.</summary>
    public static PersonGroups Read(TollSentence s)
    {
        var groups = new List<PersonGroup>();
        for (var i = 0; i < s.Length;)
        {
            if ((IsAge(s, groups, i) ? null : ReadAt(s, i) ?? Another(s, groups, i)) is { } group)
            {
                groups.Add(group);
                i = group.End;
            }
            else if (s.Number(i) is { Kind: NumberKind.Percentage } share)
            {
                // "one in three villagers", "12 percent of voters": the share is told of them, not how many.
                i = Math.Max(i + 1, s.After(i, share.Span));
                var of = s[i] is "of" ? i + 1 : i;
                while (s.IsDeterminer(of)) of++;
                if (ReadAt(s, of) is { Head: GroupHead.Plural } some) i = some.End;
            }
            else
            {
                i = s.Number(i) is { } number && number.Kind != NumberKind.Cardinal ? Math.Max(i + 1, s.After(i, number.Span)) : i + 1;
            }
        }
        return new PersonGroups(groups, s.Length);
    }

    // "left one guard dead and another in hospital": one more of those told just before.
    private static PersonGroup? Another(TollSentence s, List<PersonGroup> groups, int i) =>
        s[i] is "another" && (s.IsPreposition(i + 1) || s.IsBe(i + 1) || s.IsHave(i + 1) || s[i + 1] is "," or "." or "" || s.Word(i + 1) is { Effects.Length: > 0 }) && (s[i - 1] is "and" || s.Word(i - 1) is { Effects.Length: > 0 })
            && groups.FindLast(g => g.IsPeople && g.Head is GroupHead.Noun or GroupHead.Bare or GroupHead.Name) is { } others
            ? new PersonGroup(i, i + 1, Count.Exactly(1), others.Head == GroupHead.Noun ? others.Population : Population.Unknown, GroupHead.Noun) { HeadToken = i } : null;

    // "two boys, nine and 13, were grazed", "a neighbour, 71, was hurt": as many numbers as people, between commas.
    private static bool IsAge(TollSentence s, List<PersonGroup> groups, int i)
    {
        if (s.Number(i) is not { Kind: NumberKind.Cardinal, Count: { Bound: CountBound.Exactly, Low: < 110 } }) return false;
        // "a boy of 12", "a mother of three"
        if (s[i - 1] is "of") return groups.Count > 0 && groups[^1] is { Head: GroupHead.Noun, IsSingle: true } one && one.End == i - 1 && s.Word(one.HeadToken) is not { Collective: true } && s[one.HeadToken] is not ("other" or "member" or "victim" or "person");
        if (s[i - 1] is not ("," or "and")) return false;
        var first = i;
        while (s[first - 1] is "and" or "," && s.Number(first - 2) is { Kind: NumberKind.Cardinal }) first -= 2;
        if (s[first - 1] is not "," || groups.Count == 0 || groups[^1] is not { Head: GroupHead.Noun or GroupHead.Name } people || people.End != first - 1 || people.Count.Bound != CountBound.Exactly) return false;
        var (ages, k) = (0, first);
        while (s.Number(k) is { Kind: NumberKind.Cardinal } age && ages <= people.Count.Low)
        {
            (ages, k) = (ages + 1, s.After(k, age.Span));
            if (s[k] is "and" or "," && s.Number(k + 1) is not null) k++;
        }
        return ages == people.Count.Low && (s[k] is "," or ")" || people.Head == GroupHead.Name && s[k] is "(" or ";" or "." or "and" or "");
    }

    private static PersonGroup? ReadAt(TollSentence s, int i)
    {
        if (s[i] == "how" && s[i + 1] == "many") return Numbered(s, i, i + 2, Count.Unknown, GroupHead.HowMany);
        if (s.Number(i) is { } number)
        {
            if (number.Kind == NumberKind.Cardinal) return Numbered(s, i, s.After(i, number.Span), number.Count, GroupHead.Bare);
            // "killed 65-year-old minister Melin"
            if (number.Kind == NumberKind.Age && s.After(i, number.Span) is var end && s[end - 1].EndsWith("old", StringComparison.Ordinal)
                && NounReader.Read(s, i) is { Kind: GroupHead.Noun, Singular: true } aged)
                return new PersonGroup(i, aged.End, Count.Exactly(1), aged.Population, GroupHead.Noun) { HeadToken = aged.Head };
            // "the shooting death of 38-year-old Dara Melin"
            if (number.Kind == NumberKind.Age && s.After(i, number.Span) is var named && s[named - 1].EndsWith("old", StringComparison.Ordinal) && EndOfName(s, named) is var past and > 0)
                return new PersonGroup(i, past, Count.Exactly(1), Population.Unknown, GroupHead.Name);
            return null;
        }
        if (IsHeadline(s, i)) return new PersonGroup(i, i + 1, Count.Exactly(1), s.Word(i)!.Person!.Population, GroupHead.Noun);
        if (s[i] is "he" or "she" or "him" or "himself" or "herself") return new PersonGroup(i, i + 1, Count.Exactly(1), Population.Unknown, GroupHead.Pronoun);
        if (s.IsDeterminer(i) && s[i] is not ("one" or "all" or "both" or "such" or "these" or "those")) return Single(s, i);
        if (TitledName(s, i) is { } titled) return titled;
        if (s.Name(i) is { } name && !IsTitleOfNothing(s, i) && !s.IsTime(i)) return Named(s, i, name);
        // What only its tag says is a name: a surname in upper case.
        if (s.Tag(i) == PartOfSpeech.Propn && s.Tag(i - 1) != PartOfSpeech.Propn && s.Word(i) is null && EndOfName(s, i) is var surname and > 0)
            return IsPossessive(s, surname) ? Owned(s, i, surname) : new PersonGroup(i, surname, Count.Exactly(1), Population.Unknown, GroupHead.Name);
        // "president of the council": a title without an article.
        if (s.Word(i) is { Person: { Singular: true, Plural: false } title } && s[i + 1] == "of" && !s.IsDeterminer(i - 1) && s[i] is not ("person" or "member" or "total"))
            return new PersonGroup(i, i + 1, Count.Exactly(1), title.Population, GroupHead.Noun);
        if (IsHeadlineObject(s, i) && NounReader.Read(s, i) is { Kind: GroupHead.Noun, Singular: true } struck)
            return new PersonGroup(i, struck.End, Count.Exactly(1), struck.Population, GroupHead.Noun) { HeadToken = struck.Head };
        if (s.Word(i) is { Person.Plural: true } or { Person.Singular: true } && NounReader.Read(s, i) is { Kind: GroupHead.Noun or GroupHead.Thing } noun)
            return noun.Kind == GroupHead.Thing ? new PersonGroup(i, noun.End, Count.Several, noun.Population, GroupHead.Thing)
                : noun.Plural && !noun.Singular ? new PersonGroup(i, noun.End, Count.Several, noun.Population, GroupHead.Plural) { HeadToken = noun.Head } : null;
        return null;
    }

    // "Man shot, killed in Dorn", "Clerk badly hurt", "Man found with stab wounds": headlines leave the article out.
    // Before the noun may stand where they are from: "Dorn man shot dead".
    private static bool IsHeadline(TollSentence s, int i)
    {
        if (s.Word(i) is not { Person: { Singular: true, Plural: false } }) return false;
        var first = i;
        while (first > 0 && i - first < PlaceOfHeadline && s.IsCapital(first - 1) && s.IsWord(first - 1) && !s.IsFunction(first - 1) && s.Word(first - 1) is not { Effects.Length: > 0 } and not { Person: not null }) first--;
        if (first > 0 && s[first - 1] is not ":") return false;
        var next = s.IsAdverb(i + 1) ? i + 2 : i + 1;
        return s[next] is "found" || s.Word(next) is { } told && told.Effects.Any(e => (e.Form & (EffectForm.Past | EffectForm.Participle | EffectForm.Predicate)) != 0);
    }

    // "Gunman shoots and wounds off-duty guard", "Fire kills miner": the first word after a verb in the present.
    private static bool IsHeadlineObject(TollSentence s, int i) =>
        s.IsWord(i) && !s.IsFunction(i) && s.Number(i) is null && s.Name(i) is null && s.Word(i - 1) is { } verb
        && verb.Effects.Any(e => (e.Form & EffectForm.Third) != 0) && !verb.Effects.Any(e => (e.Form & EffectForm.Nouns) != 0);

    // The words of a place before a noun of a headline: "New Dorn man".
    private const int PlaceOfHeadline = 3;

    private static bool IsTitleOfNothing(TollSentence s, int i) => s.Word(i)?.Person is not null && s.Name(i + 1) is null;

    private static PersonGroup? Numbered(TollSentence s, int start, int next, Count count, GroupHead none)
    {
        // "no one else", "no other guests": beside those who were told of.
        if (count.Bound == CountBound.None && s[next] is "else" or "other" or "others" or "further") return new PersonGroup(start, next + 1, count, Population.Unknown, GroupHead.Thing);
        var j = next;
        var ofThem = false;
        Count? whole = null;
        if (s[j] == "of")
        {
            if (s[j + 1] is "them" or "whom" or "us" or "these" or "those" or "which" or "you")
            {
                var after = s.IsBe(j + 2) ? j + 3 : j + 2;
                if (NounReader.Read(s, s[after] is "a" or "an" ? after + 1 : after) is { Kind: GroupHead.Noun } kind)
                    return new PersonGroup(start, kind.End, count, kind.Population, GroupHead.Noun) { HeadToken = kind.Head, OfThem = true };
                return new PersonGroup(start, j + 2, count, Population.Unknown, none) { HeadToken = j + 1, OfThem = true };
            }
            j++;
            while (s.IsDeterminer(j)) { ofThem = true; j++; }
            if (ofThem && s.Number(j) is { Kind: NumberKind.Cardinal } all) (j, whole) = (s.After(j, all.Span), all.Count);
        }
        if (s[next] is "'s" or "\u2019s") return new PersonGroup(start, next, count, Population.Unknown, GroupHead.Thing);
        if (NounReader.Read(s, j, many: count.Low > 1) is not { } noun)
        {
            if (j != next || IsAgeOfThose(s, start, count)) return new PersonGroup(start, next, count, Population.Unknown, GroupHead.Thing);
            return new PersonGroup(start, next, count, Population.Total, none) { HeadToken = next - 1 };
        }
        // "two of the party", "three of the gang": some of those whom the noun gathers.
        if (ofThem && noun.Kind == GroupHead.Thing && s.Word(noun.Head) is { Collective: true }) return new PersonGroup(start, noun.End, count, Population.Unknown, GroupHead.Noun) { HeadToken = noun.Head, OfThem = true };
        return new PersonGroup(start, noun.End, count, noun.Population, noun.Kind)
        { HeadToken = noun.Head, Inside = noun.Inside, InsideToken = noun.InsideToken, OfThem = ofThem, Whole = whole };
    }

    // "boys between 12 and 17", "most of them under five"
    private static bool IsAgeOfThose(TollSentence s, int start, Count count) =>
        (s.Word(start - 1) is { Person.Plural: true } || s[start - 1] is "them" or "those") && (count.Bound is CountBound.Between || s[start] is "under" or "over" or "below" or "between");

    // "a soldier", "his wife", "a 12-year-old"
    private static PersonGroup? Single(TollSentence s, int i)
    {
        var j = i + 1;
        if (s.Number(j) is { Kind: NumberKind.Cardinal }) return null;
        // "the deputy head of the district"
        var head = s[j] is "deputy" or "former" or "acting" ? j + 1 : j;
        if (s[head] == "head" && s[head + 1] == "of" && s[i] is "the" or "a") return new PersonGroup(i, head + 1, Count.Exactly(1), Population.Unknown, GroupHead.Noun) { HeadToken = head };
        // "a third was wounded"
        if (s.Number(j) is { Kind: NumberKind.Ordinal } ordinal && s.IsBe(s.After(j, ordinal.Span))) return new PersonGroup(i, s.After(j, ordinal.Span), Count.Exactly(1), Population.Unknown, GroupHead.Noun);
        if (s.Number(j) is { Kind: NumberKind.Age } age && NounReader.Read(s, j) is null && s.After(j, age.Span) is var end && s[end - 1].EndsWith("old", StringComparison.Ordinal))
            return new PersonGroup(i, end, Count.Exactly(1), age.Count.Number < 18 ? Population.Children : Population.Unknown, GroupHead.Noun);
        if (NounReader.Read(s, j) is not { } noun) return s[i] == "her" ? new PersonGroup(i, i + 1, Count.Exactly(1), Population.Women, GroupHead.Pronoun) : null;
        if (noun.Kind == GroupHead.Thing) return new PersonGroup(i, noun.End, Count.Exactly(1), noun.Population, GroupHead.Thing) { HeadToken = noun.Head };
        if (noun.Kind == GroupHead.Other && s[i] is "a" or "an" && NamesDoer(s[noun.Head])) return new PersonGroup(i, noun.End, Count.Exactly(1), Population.Unknown, GroupHead.Other) { HeadToken = noun.Head };
        // "to save his life" names no person.
        if (noun.Kind != GroupHead.Noun || !noun.Singular || s[noun.Head] is "life") return null;
        return new PersonGroup(i, noun.End, Last(s, i, noun.End) is > 1 and var dead ? Count.AtLeast(dead) : Count.Exactly(1), noun.Population, GroupHead.Noun)
        { HeadToken = noun.Head, Inside = s[i] is "a" or "an" or "another" ? noun.Inside : null, InsideToken = noun.InsideToken };
    }

    // "A fourth student has died": as many as the last one's place in order.
    private static int Last(TollSentence s, int start, int end)
    {
        if (s[start] is not "a" || s.Number(start + 1) is not { Kind: NumberKind.Ordinal } place) return 1;
        var verb = end;
        while (s.IsHave(verb) || s.IsAdverb(verb)) verb++;
        return s[verb] is "died" or "dies" or "succumbed" ? place.Count.Low : 1;
    }

    // "presidency minister Dara Melin", "Gen. Melin": the name with what stands before it.
    private static PersonGroup? TitledName(TollSentence s, int i)
    {
        if (!s.IsWord(i) || s.IsFunction(i) || s.Name(i) is not null && s.Word(i) is not ({ Title: true } or { Person: not null })) return null;
        for (var k = i; k < i + 6 && s.IsWord(k) && !s.IsFunction(k) && s.Number(k) is null; k++)
        {
            var word = s.Word(k);
            if (word is { Effects.Length: > 0 } || s.Tag(k) is PartOfSpeech.Verb or PartOfSpeech.Adv) return null;
            var next = s[k + 1] == "." ? k + 2 : k + 1;
            var end = EndOfName(s, next);
            if (end < 0 || s.Word(next) is { Person: not null } or { Title: true }) continue;
            // Any noun before a person's name says what the person is; before what only looks like a name it must be known to.
            var told = word is { Title: true } or { Person: { Singular: true, Plural: false } };
            if (!told && !(s.Name(next) is { Kind: NameKind.Person } && s.Tag(k) == PartOfSpeech.Noun && word is not { Thing: true })) continue;
            if (s.Name(k) is { } own && own == s.Name(next) && s.After(k, own.Span) == k + 1) continue;
            if (IsPossessive(s, end)) return Owned(s, i, end);
            return new PersonGroup(i, end, Count.Exactly(1), word?.Person?.Population ?? Population.Unknown, GroupHead.Name);
        }
        return null;
    }

    // Where a person's name ends that starts here, as the names or else the tags have it; -1 when none does.
    private static int EndOfName(TollSentence s, int start)
    {
        if (s.Word(start) is { Nationality: not null } or { Person.Plural: true } || s.IsTime(start)) return -1;
        if (s.Name(start) is { } name) return name.Kind is NameKind.Person or NameKind.Unknown ? s.After(start, name.Span) : -1;
        var end = start;
        while (end < start + 5 && s.Tag(end) == PartOfSpeech.Propn && s.IsWord(end) && s.Name(end) is null && s.Number(end) is null && !s.IsTime(end) && !IsPossessive(s, end)) end++;
        return end > start && s.Tag(end) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj) ? end : -1;
    }

    private static bool IsPossessive(TollSentence s, int i) => s[i] is "'s" or "\u2019s";

    // "Dara Melin's wife"
    private static PersonGroup? Owned(TollSentence s, int start, int possessive) =>
        NounReader.Read(s, possessive + 1) is { Kind: GroupHead.Noun, Singular: true } noun
            ? new PersonGroup(start, noun.End, Count.Exactly(1), noun.Population, GroupHead.Noun) { HeadToken = noun.Head } : null;

    // "Dara Melin", "Dara Melin's wife"
    private static PersonGroup? Named(TollSentence s, int i, NameMention name)
    {
        var end = s.After(i, name.Span);
        if (IsPossessive(s, end) && Owned(s, i, end) is { } owned) return owned;
        // A name that stands as an adjective: "US soldiers".
        if (NounReader.Read(s, i) is { Kind: GroupHead.Noun, Plural: true } plural && plural.End > end)
            return new PersonGroup(i, plural.End, Count.Several, plural.Population, GroupHead.Plural) { HeadToken = plural.Head };
        var person = name.Kind is NameKind.Person or NameKind.Unknown && s.Word(i)?.Nationality is null;
        return new PersonGroup(i, end, Count.Exactly(1), Population.Unknown, person ? GroupHead.Name : GroupHead.Thing);
    }

    // "a miller", "a florist": endings of nouns for people.
    private static bool NamesDoer(string noun) => noun.Length > 4
        && (noun.EndsWith("er", StringComparison.Ordinal) || noun.EndsWith("or", StringComparison.Ordinal) || noun.EndsWith("ist", StringComparison.Ordinal)
            || noun.EndsWith("ian", StringComparison.Ordinal) || noun.EndsWith("man", StringComparison.Ordinal) || noun.EndsWith("eer", StringComparison.Ordinal));
}
