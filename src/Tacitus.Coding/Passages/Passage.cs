using System.Collections.Immutable;

namespace Tacitus.Coding.Passages;

/// <summary>Some sentences of an article as the encoder sees them, with whom and what they name.</summary>
/// <param name="FirstSentence">The first sentence of the article that it holds, besides the title.</param>
/// <param name="EndSentence">The sentence after its last.</param>
/// <param name="Pieces">The pieces of words, with those that open and close it.</param>
/// <param name="Kinds">For each piece what it is of a name that is marked: nought for none.</param>
/// <param name="Mentions">The names, in order.</param>
/// <param name="Parties">Who and what is named, in the order of their first names.</param>
internal sealed record Passage(int FirstSentence, int EndSentence, ImmutableArray<int> Pieces, ImmutableArray<byte> Kinds, ImmutableArray<PassageMention> Mentions, ImmutableArray<PassageParty> Parties)
{
    /// <summary>Of two who are named often only so many pairs of names, the nearest to each other, are looked at.</summary>
    public const int MostNames = 4;

    /// <summary>How many pieces a passage has at most, without those that open and close it.</summary>
    public const int Longest = 400;

    /// <summary>Two of the parties, each the subject of the other in turn, of which <paramref name="mayBe"/> says by their kinds whether anything is looked for, in order.</summary>
    public IEnumerable<PassagePair> Pairs(Func<int, int, bool> mayBe)
    {
        for (var s = 0; s < Parties.Length; s++)
            for (var o = 0; o < Parties.Length; o++)
                if (s != o && mayBe(Parties[s].Kind, Parties[o].Kind)) yield return new PassagePair(s, o, Nearest(Parties[s], Parties[o]));
    }

    /// <summary>Each party of <paramref name="kind"/> and itself, each of its names with itself.</summary>
    public IEnumerable<PassagePair> Own(int kind)
    {
        for (var p = 0; p < Parties.Length; p++)
            if (Parties[p].Kind == kind) yield return new PassagePair(p, p, [.. Parties[p].Mentions.Take(MostNames).Select(m => (m, m))]);
    }

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
