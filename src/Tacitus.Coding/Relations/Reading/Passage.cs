using System.Collections.Immutable;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>Some sentences of an article as the encoder sees them, with whom and which places they name.</summary>
/// <param name="FirstSentence">The first sentence of the article that it holds, besides the title.</param>
/// <param name="EndSentence">The sentence after its last.</param>
/// <param name="Pieces">The pieces of words, with those that open and close it.</param>
/// <param name="Kinds">For each piece what it is of a name: nought for none.</param>
/// <param name="Mentions">The names, in order.</param>
/// <param name="Parties">Who and what is named, in the order of their first names.</param>
internal sealed record Passage(int FirstSentence, int EndSentence, ImmutableArray<int> Pieces, ImmutableArray<byte> Kinds, ImmutableArray<PassageMention> Mentions, ImmutableArray<PassageParty> Parties)
{
    /// <summary>Of two who are named often only so many pairs of names, the nearest to each other, are looked at.</summary>
    public const int MostNames = 4;

    /// <summary>How many pieces a passage has at most, without those that open and close it.</summary>
    public const int Longest = 400;

    /// <summary>Two parties between whom there may be a tie that the ledger tells, and their names nearest to each other.</summary>
    /// <param name="Subject">The party that would be the subject.</param>
    /// <param name="Object">The party that would be the object.</param>
    /// <param name="Names">Pairs of names, the nearest first.</param>
    internal readonly record struct Pair(int Subject, int Object, ImmutableArray<(int Subject, int Object)> Names);

    /// <summary>The pairs, in order, both ways.</summary>
    public IEnumerable<Pair> Pairs()
    {
        for (var s = 0; s < Parties.Length; s++)
            for (var o = 0; o < Parties.Length; o++)
                if (s != o && MayBeTied(Parties[s].Kind, Parties[o].Kind)) yield return new Pair(s, o, Nearest(Parties[s], Parties[o]));
    }

    /// <summary>Whether the ledger may tell a tie of two such.</summary>
    public static bool MayBeTied(PartyKind subject, PartyKind value) => (subject, value) switch
    {
        (PartyKind.Group, _) => true,
        (PartyKind.Place, _) => false,
        (_, PartyKind.Group) or (PartyKind.Person, PartyKind.Person) => true,
        _ => false,
    };

    private ImmutableArray<(int Subject, int Object)> Nearest(PassageParty subject, PassageParty value)
    {
        var names = new List<(int Distance, int Subject, int Object)>(subject.Mentions.Length * value.Mentions.Length);
        foreach (var s in subject.Mentions)
            foreach (var o in value.Mentions)
                names.Add((Math.Abs(Mentions[s].Sentence - Mentions[o].Sentence) * 1000 + Math.Abs(Mentions[s].First - Mentions[o].First), s, o));
        names.Sort();
        return [.. names.Take(MostNames).Select(n => (n.Subject, n.Object))];
    }
}
