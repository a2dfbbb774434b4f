using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds the runs of words set as names that may name an armed group: no known actor, no country, no force, no mere description.</summary>
internal sealed class NameChainFinder(ActorLexicon lexicon)
{
    private const int LongestName = 8;

    /// <summary>The names of <paramref name="text"/> that may be groups', in order of their first mention; those that the lexicon has only where <paramref name="known"/>.</summary>
    public List<NameChain> Find(ActorText text, bool known = false)
    {
        var chains = new List<NameChain>();
        var byKey = new Dictionary<string, NameChain>(StringComparer.Ordinal);
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.HitAt[i] is { Kind: not ActorKind.Organisation } || !IsNamePart(text, i)) continue;
            if (i > 0 && text.Units[i - 1].Sentence == text.Units[i].Sentence && IsNamePart(text, i - 1) && !IsParted(text, i)) continue;
            var first = i;
            // "Fighters of the Ardan Front": not part of the name.
            if (i + 1 < text.Units.Length && text.Word(i + 1) is "of" or "from" && IsMen(text, i)) continue;
            var opens = i == 0 || text.Units[i - 1].Sentence != text.Units[i].Sentence;
            // "Suspected Ardan Front militants": a sentence's first word is large by its place.
            if (opens && i + 1 < text.Units.Length && text.Units[i + 1].Sentence == text.Units[i].Sentence && IsNamePart(text, i + 1)
                && (lexicon.Descriptions.Modifiers.Contains(text.Units[i].Word) || text.TagAt(i) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj))) first++;
            var end = End(text, first);
            if (end <= first || IsCountry(text, first, end) || IsForce(text, first, end) || !MayTake(text, first, end)) continue;
            i = end - 1;
            // "The flight's ETA": context has spoken against a name that the lexicon has.
            if (!known && text.Longest(lexicon.Names, first, out _) == end) continue;
            if (text.IsTitle(first) || end - first == 1 && (opens && text.Units[first].Letters != Letters.Upper || text.Units[first].Letters != Letters.Upper && text.TagAt(first) != PartOfSpeech.Propn)) continue;
            var name = text.SpanOf(first, end).In(text.Text);
            // A name and the abbreviation that the article gives it are one.
            var key = text.HitAt[first]?.Actor ?? name;
            if (!byKey.TryGetValue(key, out var chain))
            {
                chain = new NameChain(key, new ActorText.Hit(first, end, null, name, ActorKind.ArmedGroup, "name.context", text.SpanOf(first, end)), []);
                byKey.Add(key, chain);
                chains.Add(chain);
            }
            chain.Mentions.Add((first, end));
        }
        return Joined(text, chains);
    }

    // "the Ardan Redemption Front (ARF)", "ARF", "Redemption Front", "the Front": what the shorter names are told to be and do, the longest is.
    private static List<NameChain> Joined(ActorText text, List<NameChain> chains)
    {
        var shorter = new bool[chains.Count];
        foreach (var whole in chains)
        {
            var words = whole.First.End - whole.First.First;
            if (words == 1) continue;
            var abbreviation = AbbreviationOf(text, whole.First);
            for (var i = 0; i < shorter.Length; i++)
            {
                var part = chains[i];
                if (shorter[i] || part.First.End - part.First.First >= words || !IsShort(text, whole.First, part, abbreviation)) continue;
                whole.Mentions.AddRange(part.Mentions);
                shorter[i] = true;
            }
        }
        var longest = new List<NameChain>(chains.Count);
        for (var i = 0; i < shorter.Length; i++) if (!shorter[i]) longest.Add(chains[i]);
        return longest;
    }

    private static bool IsShort(ActorText text, ActorText.Hit whole, NameChain part, ReadOnlySpan<char> abbreviation)
    {
        var name = part.First.Name;
        var isWord = part.First.End - part.First.First == 1;
        if (isWord && name.Length > 1 && (abbreviation.SequenceEqual(name) || name.Length > 2 && AreInitials(name, whole.Name))) return true;
        var before = whole.Name.Length - name.Length;
        if (before > 0 && whole.Name[before - 1] == ' ' && whole.Name.EndsWith(name, StringComparison.Ordinal) && whole.Name.AsSpan(0, before).IndexOf(" of ", StringComparison.Ordinal) < 0)
            return !isWord || AreAllDefinite(text, part);
        return isWord && before > 0 && whole.Name[name.Length] == ' ' && whole.Name.StartsWith(name, StringComparison.Ordinal) && text.Word(whole.First + 1) is "of";
    }

    private static bool AreAllDefinite(ActorText text, NameChain part)
    {
        foreach (var mention in part.Mentions) if (text.Word(mention.First - 1, mention.First) is not "the") return false;
        return true;
    }

    /// <summary>The letters in brackets behind a name: "the Ardan Front (FLA)", of another language too; empty when there are none.</summary>
    public static string Abbreviation(ActorText text, ActorText.Hit hit) => AbbreviationOf(text, hit).ToString();

    private static ReadOnlySpan<char> AbbreviationOf(ActorText text, ActorText.Hit hit) =>
        text.Word(hit.End, hit.First) is "(" && text.Word(hit.End + 2, hit.First) is ")" && text.Units[hit.End + 1].Letters is Letters.Upper or Letters.Mixed ? text.Written(hit.End + 1) : "";

    /// <summary>"ARF" for the Ardan Redemption Front, though the article never says so: the capitals that are the initials of a name.</summary>
    public static string Initials(string name)
    {
        Span<char> initials = stackalloc char[MostInitials];
        var count = 0;
        for (var i = 0; i < name.Length && count < MostInitials; i++)
            if ((i == 0 || name[i - 1] is ' ' or '-') && char.IsUpper(name[i])) initials[count++] = name[i];
        return initials[..count].ToString();
    }

    private static bool AreInitials(ReadOnlySpan<char> letters, string name)
    {
        var count = 0;
        for (var i = 0; i < name.Length && count < MostInitials; i++)
        {
            if (i > 0 && name[i - 1] is not (' ' or '-') || !char.IsUpper(name[i])) continue;
            if (count == letters.Length || letters[count] != name[i]) return false;
            count++;
        }
        return count == letters.Length;
    }

    private const int MostInitials = 64;

    /// <summary>Whether a unit can be part of a name. In capitals throughout only the tagger tells.</summary>
    public static bool IsNamePart(ActorText text, int unit) => text.Units[unit].Letters is Letters.Capital or Letters.Upper or Letters.Mixed && text.Word(unit) is not ("the" or "a" or "an")
        && (!text.OneCase(unit) || text.TagAt(unit) == PartOfSpeech.Propn);

    private bool IsMen(ActorText text, int unit) => text.Longest(lexicon.Descriptions.Fighters, unit, out _) == unit + 1 || text.Longest(lexicon.Descriptions.People, unit, out _) == unit + 1
        || text.Word(unit) is "members" or "supporters" or "leaders" or "residents" or "police" or "soldiers";

    // "ARMY", "Honduran Army", "GUERRILLAS": the forces of a state and mere descriptions, found by others.
    private bool IsForce(ActorText text, int first, int end)
    {
        var noun = text.Longest(lexicon.Countries.Adjectives, first, out _) is > 0 and var after && after < end ? after : first;
        return text.Longest(lexicon.Forces.Heads, noun, out _) == end || text.Longest(lexicon.Descriptions.People, noun, out _) == end;
    }

    private bool IsCountry(ActorText text, int first, int end) =>
        text.Longest(lexicon.Countries.Adjectives, first, out _) == end || text.Longest(lexicon.Names, first, out var form) == end && lexicon.Actors[form!.Actor].Note == "country";

    // A name may take words that alone name an organisation ("Sons of <i>Dawn</i>", a newspaper), but no other group's.
    private static bool MayTake(ActorText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.HitAt[i] is { } hit && (hit.Kind != ActorKind.Organisation || hit.First < first || hit.End > end || hit.End - hit.First == end - first && hit.Rule == "name")) return false;
        }
        return true;
    }

    // "VELM - Communist rebels": a dash between blanks ends a dateline, not a name.
    private static bool IsParted(ActorText text, int unit)
    {
        for (var c = text.Units[unit - 1].End; c < text.Units[unit].Start; c++)
            if (text.Text[c] is '\u2013' or '\u2014' || text.Text[c] == '-' && c > 0 && char.IsWhiteSpace(text.Text[c - 1])) return true;
        return false;
    }

    private static int End(ActorText text, int first)
    {
        var end = first;
        for (var i = first; i < Math.Min(text.Units.Length, first + LongestName) && text.Units[i].Sentence == text.Units[first].Sentence; i++)
        {
            if (i > first && IsParted(text, i)) break;
            if (IsNamePart(text, i) || i > first && end == i && char.IsAsciiDigit(text.Written(i)[0]) && i - first < 3) end = i + 1;
            // "People's Militia"
            else if (i > first && text.Word(i) is "s" && text.Word(i - 1) is "people" or "lord" or "women" or "workers" or "farmers" or "students" or "god" && i + 1 < text.Units.Length && IsNamePart(text, i + 1)) continue;
            // "al-Bahr", "ul-Ardan": a particle that a hyphen joins to the name.
            else if (i > first && text.Units[i].End < text.Text.Length && text.Text[text.Units[i].End] == '-' && i + 1 < text.Units.Length && IsNamePart(text, i + 1)) continue;
            else if (text.Word(i) is not ("of" or "the" or "for" or "de" or "la" or "and" or "al" or "in" or "du" or "des" or "del") || i == first || end < i - 1) break;
        }
        return end;
    }
}
