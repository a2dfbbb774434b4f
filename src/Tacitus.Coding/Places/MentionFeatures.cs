using System.Collections.Immutable;

namespace Tacitus.Coding.Places;

/// <summary>What speaks for or against a candidate being the name of a place here. One set of weights each for names and adjectives, in mixed and in caseless text.</summary>
internal sealed class MentionFeatures
{
    private static readonly ImmutableArray<MentionFeatures> Sets = [new("m"), new("ma"), new("u"), new("ua")];

    private readonly FeatureGroup _bias, _before1, _before2, _after1, _after2, _before12, _after12, _runBefore, _runAfter, _runFirst, _runLast, _given, _pieces, _shape,
        _form, _feature, _inhabitants, _common, _start, _inner, _count, _document, _several, _length, _own, _tag, _tags, _fame, _fameRun, _fameTag, _level, _listed, _age, _ordinary;

    private MentionFeatures(string prefix)
    {
        FeatureGroup Group(string name) => new(prefix + "." + name);
        _bias = Group("bias");
        _before1 = Group("before1");
        _before2 = Group("before2");
        _after1 = Group("after1");
        _after2 = Group("after2");
        _before12 = Group("before12");
        _after12 = Group("after12");
        _runBefore = Group("run_before");
        _runAfter = Group("run_after");
        _runFirst = Group("run_first");
        _runLast = Group("run_last");
        _given = Group("given");
        _pieces = Group("pieces");
        _shape = Group("shape");
        _form = Group("form");
        _feature = Group("feature");
        _inhabitants = Group("inhabitants");
        _common = Group("common");
        _start = Group("start");
        _inner = Group("inner");
        _count = Group("count");
        _document = Group("document");
        _several = Group("several");
        _length = Group("length");
        _own = Group("own");
        _tag = Group("tag");
        _tags = Group("tags");
        _fame = Group("fame");
        _fameRun = Group("fame_run");
        _fameTag = Group("fame_tag");
        _level = Group("level");
        _listed = Group("listed");
        _age = Group("age");
        _ordinary = Group("ordinary");
    }

    /// <summary>Puts the features of candidate <paramref name="c"/> into <paramref name="to"/>.</summary>
    public static void Fill(PlaceDocument document, PlaceNeighbours neighbours, int c, FeatureBuffer to)
    {
        to.Clear();
        var adjective = document.Candidates[c].Form == NameForm.Adjective;
        Sets[(document.IsCaseless(c) ? 2 : 0) + (adjective ? 1 : 0)].FillFrom(document, neighbours, c, to);
    }

    private void FillFrom(PlaceDocument document, PlaceNeighbours neighbours, int c, FeatureBuffer to)
    {
        var candidate = document.Candidates[c];
        var text = document.Text;
        var caseless = document.IsCaseless(c);
        to.Add(_bias, 1);

        Span<char> pair = stackalloc char[96];
        var before1 = document.Neighbour(c, -1);
        var before2 = document.Neighbour(c, -2);
        var after1 = document.Neighbour(c, 1);
        var after2 = document.Neighbour(c, 2);
        to.Add(_before1, before1);
        to.Add(_before2, before2);
        to.Add(_after1, after1);
        to.Add(_after2, after2);
        to.Add(_before12, Pair(before2, before1, pair));
        to.Add(_after12, Pair(after1, after2, pair));

        // The run of capitals that the candidate is part of.
        int before = 0, after = 0;
        while (before < 4 && document.JoinsCapitals(candidate.First - before)) before++;
        while (after < 6 && document.JoinsCapitals(candidate.End + after)) after++;
        if (!caseless)
        {
            to.Add(_runBefore, Math.Min(before, 2));
            to.Add(_runAfter, Math.Min(after, 2));
            to.Add(_shape, (int)text.Pieces[candidate.First].Shape);
        }
        if (caseless) (before, after) = (Math.Min(before, 1), Math.Min(after, 1));
        if (before > 0) to.Add(_runFirst, text.Key(candidate.First - before));
        if (after > 0) to.Add(_runLast, text.Key(candidate.End + after - 1));

        to.Add(_age, (IsAge(text, candidate.End + after) ? 1 : 0) + 2 * Math.Min(before, 1) + 4 * Math.Min(after, 1));

        var single = candidate.End - candidate.First == 1;
        var normal = document.Analysis.Tokens[text.Pieces[candidate.First].Token].Normal;
        var given = (single && document.Words.IsGivenName(normal) ? 1 : 0)
            + (before > 0 && document.Words.IsGivenName(document.Analysis.Tokens[text.Pieces[candidate.First - 1].Token].Normal) ? 2 : 0);
        to.Add(_given, given + 10 * Math.Min(after, 1));
        to.Add(_pieces, Math.Min(candidate.End - candidate.First, 3));
        to.Add(_length, Math.Min(candidate.Span.Length, 12));

        var (first, last) = (text.Pieces[candidate.First].Token, text.Pieces[candidate.End - 1].Token);
        var tag = document.Tag(c, last);
        to.Add(_tag, tag + 20 * document.Tag(c, first));
        to.Add(_tags, tag + 20 * document.Tag(c, last + 1));
        to.Add(_tags, 400 + tag + 20 * document.Tag(c, first - 1));

        var fame = Entries(document, candidate, single, to);
        to.Add(_fame, fame + 10 * neighbours.Describe(c));
        to.Add(_fameRun, fame + 10 * given + 100 * Math.Min(after, 2) + 1000 * Math.Min(before, 2));
        to.Add(_fameTag, fame + 10 * tag + 1000 * document.Tag(c, last + 1));

        var common = single && document.Words.IsCommon(normal);
        var start = before1 is "<s>" or "\"" or "\u201c";
        to.Add(_common, (common ? 1 : 0) + (single && document.HasSmall(document.Analysis.Tokens[first]) ? 2 : 0));
        if (common) to.Add(_ordinary, (start ? 1 : 0) + 2 * Math.Min(after, 1) + 10 * document.Tag(c, last + 1));
        if (!caseless) to.Add(_start, (start ? 1 : 0) + (common ? 2 : 0) + (single ? 0 : 4));

        to.Add(_inner, neighbours.Describe(c));
        to.Add(_level, neighbours.DivisionLevel(c) + (neighbours.IsBesideDivision(c) ? 10 : 0));
        to.Add(_listed, (neighbours.IsListed(c) ? 1 : 0) + (neighbours.IsListed(c - 1) ? 2 : 0));
        Document(document, neighbours, c, to);
    }

    /// <summary>Whether an age follows, as after a person's name ("Chad Miller, 31,").</summary>
    public static bool IsAge(PlaceText text, int p) =>
        p < text.Pieces.Count && text.Pieces[p] is { Join: PieceJoin.Comma or PieceJoin.Bracket, Shape: PieceShape.Digit, Span.Length: 1 or 2 };

    // The entry that the words would mean if nothing else were known, and what it is.
    private int Entries(PlaceDocument document, PlaceCandidate candidate, bool single, FeatureBuffer to)
    {
        var gazetteer = document.Gazetteer;
        var (best, most) = (0, double.NegativeInfinity);
        for (var i = 0; i < candidate.Names.Length; i++)
        {
            var weight = Weight(gazetteer, candidate.Names[i]);
            if (weight > most) (best, most) = (i, weight);
        }
        var name = candidate.Names[best];
        var feature = gazetteer.Feature(name.Entry);
        to.Add(_form, (int)name.Form + (single ? 0 : 10));
        to.Add(_feature, (int)feature + 100 * (int)name.Form);
        to.Add(_inhabitants, (int)(2 * Math.Log10(gazetteer.Inhabitants(name.Entry) + 1)) + 100 * Math.Min((int)feature, 3) + (single ? 0 : 1000));
        to.Add(_several, (int)Math.Log2(candidate.Names.Length));
        if (feature is PlaceFeature.Country or PlaceFeature.Admin1 or >= PlaceFeature.Continent && name.Form is not NameForm.Alternate) to.Add(_own, document.Text.Key(candidate.First, candidate.End));
        return Fame(gazetteer, name);
    }

    // 4 for countries, capitals and areas, 3 for divisions and great cities, down to 0 for villages and by-names.
    private static int Fame(Gazetteer gazetteer, GazetteerName name)
    {
        var feature = gazetteer.Feature(name.Entry);
        if (name.Form is NameForm.Bare) return 0;
        if (feature is PlaceFeature.Country or PlaceFeature.Capital or >= PlaceFeature.Continent) return 4;
        if (feature == PlaceFeature.Admin1) return 3;
        var size = gazetteer.Inhabitants(name.Entry) switch { >= 1_000_000 => 3, >= 100_000 => 2, >= 10_000 => 1, _ => 0 };
        return name.Form == NameForm.Alternate ? Math.Max(0, size - 1) : size;
    }

    private static double Weight(Gazetteer gazetteer, GazetteerName name) =>
        Math.Log10(gazetteer.Inhabitants(name.Entry) + 1)
        - (name.Form switch { NameForm.Alternate => 1.5, NameForm.Bare => 1, _ => 0 })
        + (gazetteer.Feature(name.Entry) switch { PlaceFeature.Country => 2, >= PlaceFeature.Continent => 8, PlaceFeature.Admin1 or PlaceFeature.Capital => 0.5, _ => 0 });

    // What the other places where the same words stand in the article say.
    private void Document(PlaceDocument document, PlaceNeighbours neighbours, int c, FeatureBuffer to)
    {
        var same = document.SameKey(c);
        to.Add(_count, Math.Min(same.Count, 4));
        bool located = false, person = false, nested = false;
        foreach (var other in same)
        {
            if (other == c) continue;
            var before = document.Neighbour(other, -1);
            located |= before is "in" or "at" or "near" or "from" or "to";
            nested |= neighbours.IsNested(other);
            var first = document.Candidates[other].First;
            person |= before is "mr" or "mrs" or "ms" or "dr" or "gen" or "sgt" or "president" or "judge" or "sen" or "officer"
                || document.JoinsCapitals(first) && document.Words.IsGivenName(document.Analysis.Tokens[document.Text.Pieces[first - 1].Token].Normal);
        }
        to.Add(_document, (located ? 1 : 0) + (person ? 2 : 0) + (nested ? 4 : 0));
    }

    private static ReadOnlySpan<char> Pair(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<char> to)
    {
        left = left[..Math.Min(left.Length, 19)];
        right = right[..Math.Min(right.Length, 19)];
        left.CopyTo(to);
        to[left.Length] = ' ';
        right.CopyTo(to[(left.Length + 1)..]);
        return to[..(left.Length + 1 + right.Length)];
    }
}
