namespace Tacitus.Coding.Places;

/// <summary>What speaks for or against a run of capitals that the gazetteer does not list being the name of a place.</summary>
internal static class UnlistedFeatures
{
    private static readonly FeatureGroup Bias = new("n.bias"), First = new("n.first"), Last = new("n.last"), Ending = new("n.ending"), Before1 = new("n.before1"), Before2 = new("n.before2"),
        Before12 = new("n.before12"), After1 = new("n.after1"), After2 = new("n.after2"), Pieces = new("n.pieces"), Given = new("n.given"), Tags = new("n.tags"), Inner = new("n.inner"),
        Level = new("n.level"), Count = new("n.count"), Elsewhere = new("n.elsewhere"), Next = new("n.next"), Shape = new("n.shape"), Single = new("n.single");

    /// <summary>Puts the features of <paramref name="name"/> into <paramref name="to"/>; <paramref name="probabilities"/> say how likely each candidate names a place.</summary>
    public static void Fill(PlaceDocument document, UnlistedName name, float[] probabilities, UnlistedCounts counts, FeatureBuffer to)
    {
        to.Clear();
        var text = document.Text;
        var tokens = document.Analysis.Tokens;
        var pieces = text.Pieces;
        var (first, last) = (pieces[name.First], pieces[name.End - 1]);
        var single = name.End - name.First == 1;
        to.Add(Bias, 1);
        to.Add(single ? Single : Last, text.Key(name.End - 1));
        to.Add(First, text.Key(name.First));
        var key = text.Key(name.End - 1);
        to.Add(Ending, key[Math.Max(0, key.Length - 4)..]);
        to.Add(Ending, key[Math.Max(0, key.Length - 3)..]);
        to.Add(Pieces, Math.Min(name.End - name.First, 5));
        to.Add(Shape, (int)first.Shape + 10 * (int)last.Shape);

        Span<char> pair = stackalloc char[64];
        var before1 = Word(document, first.Token - 1, first.Sentence);
        var before2 = Word(document, first.Token - 2, first.Sentence);
        var after1 = Word(document, last.Token + 1, first.Sentence);
        var after2 = Word(document, last.Token + 2, first.Sentence);
        to.Add(Before1, before1);
        to.Add(Before2, before2);
        to.Add(After1, after1);
        to.Add(After2, after2);
        if (before1.Length + before2.Length < 60) to.Add(Before12, Pair(before2, before1, pair));
        to.Add(Tags, (int)tokens[last.Token].Tag + 20 * (int)tokens[first.Token].Tag);
        var given = (document.Words.IsGivenName(tokens[first.Token].Normal) ? 1 : 0) + (single ? 0 : 2) + (document.Words.IsCommon(tokens[first.Token].Normal) ? 4 : 0);
        to.Add(Given, given);
        to.Add(Level, document.Divisions.LevelAfter(after1) + 10 * document.Divisions.LevelAfter(tokens[last.Token].Normal));

        float most = 0;
        var place = 0;
        for (var c = name.Inner.First; c < name.Inner.End; c++)
        {
            if (probabilities[c] <= most) continue;
            most = probabilities[c];
            place = document.Candidates[c].First <= name.First ? 1 : document.Candidates[c].End >= name.End ? 2 : 3;
        }
        to.Add(Inner, place + 10 * (int)(2.999f * most));
        var next = name.Inner.End < probabilities.Length && document.Candidates[name.Inner.End].First == name.End && pieces[name.End].Join is PieceJoin.Comma or PieceJoin.Bracket;
        to.Add(Next, next ? 1 + (int)(2.999f * probabilities[name.Inner.End]) : 0);

        var seen = counts.Of(name);
        to.Add(Count, Math.Min(seen.Count, 4));
        to.Add(Elsewhere, (seen.Located > 1 || seen.Located == 1 && before1 is not ("in" or "at" or "near" or "from" or "to") ? 1 : 0) + (seen.Person > 0 ? 2 : 0));
    }

    private static ReadOnlySpan<char> Word(PlaceDocument document, int token, int sentence)
    {
        var bounds = document.Analysis.Sentences[sentence];
        return token >= bounds.FirstToken && token < bounds.EndToken ? document.Analysis.Tokens[token].Normal : "<s>";
    }

    private static ReadOnlySpan<char> Pair(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<char> to)
    {
        left.CopyTo(to);
        to[left.Length] = ' ';
        right.CopyTo(to[(left.Length + 1)..]);
        return to[..(left.Length + 1 + right.Length)];
    }
}
