using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds armed groups that no lexicon has by how the text speaks of them: "the militant group X", "X, an armed group", "fighters of the X Front".</summary>
internal sealed class GroupFinder(ActorLexicon lexicon)
{
    private const int LongestName = 8;

    /// <summary>Adds such groups to the hits of <paramref name="text"/>, wherever their names stand.</summary>
    public void Find(ActorText text)
    {
        var found = new SortedDictionary<string, ActorText.Hit>(StringComparer.Ordinal);
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.OneCase(i) || text.IsTaken(i, i + 1) || text.Units[i].Letters is not (Letters.Capital or Letters.Upper or Letters.Mixed)) continue;
            if (i > 0 && text.Units[i - 1].Sentence == text.Units[i].Sentence && IsNamePart(text, i - 1)) continue;
            var first = i;
            if (text.Word(first) is "the" or "a" or "an") first++;
            var end = End(text, first);
            if (end <= first || text.IsTaken(first, end) || !IsGroup(text, first, end)) continue;
            var name = text.SpanOf(first, end).In(text.Text);
            found.TryAdd(name, new ActorText.Hit(first, end, "actor-" + CountryLexicon.Slug(name), name, ActorKind.ArmedGroup, "name.context", text.SpanOf(first, end)));
        }
        foreach (var (name, hit) in found)
        {
            for (var i = 0; i < text.Units.Length; i++)
            {
                var stop = text.Units[i].Start + name.Length;
                if (stop > text.Text.Length || !text.Text.AsSpan(text.Units[i].Start, name.Length).SequenceEqual(name)) continue;
                var end = i;
                while (end < text.Units.Length && text.Units[end].End <= stop) end++;
                if (end == i || text.Units[end - 1].End != stop || text.IsTaken(i, end)) continue;
                text.Add(hit with { First = i, End = end });
            }
        }
    }

    private static bool IsNamePart(ActorText text, int unit) => text.Units[unit].Letters is Letters.Capital or Letters.Upper or Letters.Mixed && text.Word(unit) is not ("the" or "a" or "an");

    private static int End(ActorText text, int first)
    {
        var end = first;
        for (var i = first; i < Math.Min(text.Units.Length, first + LongestName) && text.Units[i].Sentence == text.Units[first].Sentence; i++)
        {
            if (IsNamePart(text, i)) end = i + 1;
            else if (text.Word(i) is not ("of" or "the" or "for" or "de" or "la" or "and" or "al" or "in") || i == first || end < i - 1) break;
        }
        return end;
    }

    private bool IsGroup(ActorText text, int first, int end)
    {
        var before = text.Word(first - 1, first);
        // "the militant group X", "an armed group called X"
        var k = first - 1;
        if (before is "called" or "named" or "as") k--;
        if (before is "itself" && text.Word(k - 1, first) is "calling") k -= 2;
        if (IsArmedGroupPhrase(text, k, first)) return true;
        // "X, an armed group"
        if (text.Word(end, first) is "," && text.Word(end + 1, first) is "a" or "an" or "the")
        {
            for (var i = end + 2; i < Math.Min(end + 8, text.Units.Length) && text.Word(i, first) is not ("," or "."); i++)
            {
                if (IsGroupNoun(text.Word(i)) && IsArmedWord(text, i - 1, first)) return true;
            }
        }
        // "fighters of the X Front", "X Brigades militants"
        if (end - first < 2 || !lexicon.Descriptions.Heads.Contains(text.Units[end - 1].Word) && !lexicon.Descriptions.Heads.Contains(text.Units[first].Word)) return false;
        if (text.Word(end, first) is "fighters" or "fighter" or "militants" or "rebels" or "guerrillas" or "insurgents" or "gunmen" or "militia" or "terrorists") return true;
        var of = first - 1;
        if (text.Word(of, first) is "the") of--;
        return text.Word(of, first) is "of" or "from" or "by" && text.Word(of - 1, first) is "fighters" or "militants" or "rebels" or "guerrillas" or "insurgents" or "gunmen" or "terrorists" or "jihadists";
    }

    private static bool IsGroupNoun(string word) => word is "group" or "militia" or "organization" or "organisation" or "movement" or "faction" or "outfit" or "gang" or "cartel" or "network" or "sect";

    // "the ... militant group", "rebel movement" that ends at unit k.
    private static bool IsArmedGroupPhrase(ActorText text, int k, int of)
    {
        var word = text.Word(k, of);
        if (word is "militia" or "guerrillas" or "rebels" && word is "militia") return text.Word(k - 1, of) is not "";
        return IsGroupNoun(word) && IsArmedWord(text, k - 1, of);
    }

    private static bool IsArmedWord(ActorText text, int unit, int of) =>
        text.Word(unit, of) is "militant" or "rebel" or "insurgent" or "terrorist" or "terror" or "extremist" or "guerrilla" or "armed" or "jihadist" or "jihadi"
            or "islamist" or "separatist" or "paramilitary" or "secessionist" or "subversive" or "neo-nazi" or "extremists" or "militants";
}
