using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds people who lead groups or speak for them by how the text puts it: "X, the leader of the FARC", "FARC commander X", "X was chosen as the leader".</summary>
internal sealed class LeaderFinder(ActorLexicon lexicon)
{
    private const int LongestName = 5;

    /// <summary>Adds such people to the hits of <paramref name="text"/>, wherever their full names stand.</summary>
    public void Find(ActorText text)
    {
        var found = new Dictionary<string, ActorText.Hit>(StringComparer.Ordinal);
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (!IsOffice(text.Word(i)) || text.OneCase(i)) continue;
            // "FARC commander X", "the group's leader, X"
            var name = text.Word(i + 1, i) is "," ? i + 2 : i + 1;
            if (text.Before(GroupEnd(text, i)) is { Kind: ActorKind.ArmedGroup }) Keep(text, name, EndOfName(text, name), found);
            // "leader of the FARC, X"
            if (text.Word(i + 1, i) is not ("of" or "for" or "in")) continue;
            var group = i + 2;
            if (text.Word(group, i) is "the") group++;
            if (text.StartingAt(group) is not { Kind: ActorKind.ArmedGroup } named || text.Units[group].Sentence != text.Units[i].Sentence) continue;
            if (text.Word(named.End, i) is ",") Keep(text, named.End + 1, EndOfName(text, named.End + 1), found);
            // "X, the leader of the FARC", "X was chosen as the leader of the FARC"
            var end = NameBefore(text, i);
            if (end > 0) Keep(text, StartOfName(text, end), end, found);
        }
        NameSpreader.Spread(text, found.Select(f => (f.Key, f.Value)));
    }

    private static bool IsOffice(string word) => word is "leader" or "commander" or "chief" or "founder" or "emir" or "head" or "spokesman" or "spokesperson" or "ideologue" or "strategist";

    // Where the group's name must end before an office: "FARC [top] commander", "Hezbollah's [military] chief".
    private static int GroupEnd(ActorText text, int office)
    {
        var end = office;
        for (var k = 0; k < 2 && text.Before(end) is null && text.Units[Math.Max(0, end - 1)].Letters is Letters.Lower; k++) end--;
        return end > 0 && text.Word(end - 1, office) is "s" ? end - 1 : end;
    }

    // The end of a name that ", the [top] leader of" or "was chosen as the leader of" speaks of; -1 when there is none.
    private static int NameBefore(ActorText text, int office)
    {
        var verbs = 0;
        for (var i = office - 1; i >= Math.Max(0, office - 8) && text.Units[i].Sentence == text.Units[office].Sentence; i--)
        {
            if (IsName(text, i)) return verbs > 0 ? i + 1 : -1;
            if (text.Word(i) is "," or "is" or "was" or "became" or "becomes" or "as") verbs++;
            else if (text.Units[i].Letters is not Letters.Lower) return -1;
        }
        return -1;
    }

    private static bool IsName(ActorText text, int unit) =>
        unit >= 0 && unit < text.Units.Length && text.HitAt[unit] is null && text.Units[unit].Letters is Letters.Capital or Letters.Mixed && text.Written(unit).Length > 1
        && text.Word(unit) is not ("the" or "a" or "an" or "he" or "she" or "it" or "but" or "and" or "in" or "on" or "after" or "mr" or "ms" or "mrs");

    private int EndOfName(ActorText text, int first)
    {
        var i = first;
        while (i < text.Units.Length && i - first < LongestName && text.Units[i].Sentence == text.Units[Math.Min(first, text.Units.Length - 1)].Sentence
            && (IsName(text, i) || i > first && text.Word(i) is "al" or "bin" or "ag" or "de" or "el" or "abu" && IsName(text, i + 1))) i++;
        return i;
    }

    private int StartOfName(ActorText text, int end)
    {
        var i = end;
        while (i > 0 && end - i < LongestName && text.Units[i - 1].Sentence == text.Units[end - 1].Sentence && (IsName(text, i - 1) || text.Word(i - 1) is "al" or "bin" or "ag" or "de" && IsName(text, i - 2))) i--;
        // "Pakistani Hafiz Saeed Khan": the adjective is no part of the name.
        while (end - i > 2 && text.Longest(lexicon.Countries.Adjectives, i, out _) == i + 1) i++;
        return i;
    }

    // A single capitalised word is too often no name of a person.
    private static void Keep(ActorText text, int first, int end, Dictionary<string, ActorText.Hit> found)
    {
        if (first < 0 || end - first < 2 || text.IsTaken(first, end)) return;
        var name = text.SpanOf(first, end).In(text.Text);
        found.TryAdd(name, new ActorText.Hit(first, end, "actor-" + CountryLexicon.Slug(name), name, ActorKind.Person, "name.leader"));
    }
}
