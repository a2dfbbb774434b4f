using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>
/// Finds those who have left a group and act under no name of their own: "dissidents of the Ardan Front", "an Ardan Front splinter group". What they do is not
/// the group's doing. Within an article "the faction" may be led back to them; of two articles nobody knows whether they mean the same ones, so <see cref="ActorFinder"/> gives
/// them no id in the end.
/// </summary>
internal static class PartFinder
{
    /// <summary>What read them.</summary>
    public const string Rule = "name.part";

    /// <summary>Makes such words of <paramref name="text"/> actors, with the group's name in theirs.</summary>
    public static void Find(ActorText text)
    {
        foreach (var group in text.Hits.Where(h => h is { Kind: ActorKind.ArmedGroup, Actor: not null } && h.Rule.StartsWith("name", StringComparison.Ordinal)).OrderBy(h => h.First).ToList())
        {
            if (text.IsTitle(group.First) || text.OneCase(group.First)) continue;
            if (After(text, group) is > 0 and var end && !IsNamed(text, end)) Keep(text, group, group.First, end);
            else if (Before(text, group) is >= 0 and var first) Keep(text, group, first, group.End);
        }
    }

    private static void Keep(ActorText text, ActorText.Hit group, int first, int end)
    {
        if (text.IsTaken(first, group.First) || text.IsTaken(group.End, end)) return;
        var name = text.SpanOf(first, end).In(text.Text);
        text.Remove(first, end);
        text.Add(new ActorText.Hit(first, end, "actor-" + CountryLexicon.Slug(name), name, ActorKind.ArmedGroup, Rule));
    }

    // "Ardan Front dissidents", "an Ardan Front splinter group": the unit after; 0 where the words are none.
    private static int After(ActorText text, ActorText.Hit group)
    {
        var i = group.End;
        if (text.Word(i, group.First) is "dissidents" or "defectors" or "deserters") return i + 1;
        return text.Word(i, group.First) is "splinter" or "breakaway" or "dissident" && IsBody(text.Word(i + 1, group.First)) ? i + 2 : 0;
    }

    // "dissidents of the Ardan Front", "a splinter group of the Ardan Front", "a faction of the Ardan Front": the first unit; -1 where the words are none, or say of
    // somebody named that he is one ("Velm's Sons, a faction of the Ardan Front").
    private static int Before(ActorText text, ActorText.Hit group)
    {
        string Word(int k) => text.Word(k, group.First);
        var i = group.First - 1;
        if (Word(i) is "former") i--;
        if (Word(i) is "the") i--;
        if (Word(i) is not ("of" or "from")) return -1;
        var first = Word(i - 1) is "dissidents" or "defectors" or "deserters" ? i - 1
            : IsBody(Word(i - 1)) && Word(i - 2) is "splinter" or "breakaway" or "dissident" or "renegade" ? i - 2
            : Word(i - 1) is "faction" && Word(i - 2) is "a" or "another" or "one" ? i - 1 : -1;
        if (first < 0) return -1;
        var before = first - 1;
        if (Word(before) is "a" or "an" or "the" or "another" or "one") before--;
        return Word(before) is "" or ")" or "by" or "with" or "against" or "and" or "that" or "from" && Word(group.End) is not ("," or "called" or "named" or "known" or "(" or "calling") ? first : -1;
    }

    // "the Ardan Front splinter group Velm's Sons": who has left is named.
    private static bool IsNamed(ActorText text, int end) => end < text.Units.Length && text.Units[end].Sentence == text.Units[end - 1].Sentence && text.Units[end].Letters is Letters.Capital or Letters.Upper or Letters.Mixed;

    private static bool IsBody(string word) => word is "group" or "faction" or "wing" or "groups" or "factions" or "militia" or "fighters" or "rebels";
}
