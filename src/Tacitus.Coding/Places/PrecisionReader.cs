using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Reads how exactly the words place something: UCDP GED's <c>where_prec</c>, and the stretch of text that says so.</summary>
internal sealed class PrecisionReader(PlaceCues cues)
{
    /// <summary>The precision of candidate <paramref name="c"/>, which means <paramref name="entry"/>, and the words with its modifiers.</summary>
    public (int Precision, Span Extent) Read(PlaceDocument document, PlaceNeighbours neighbours, int c, int entry)
    {
        var gazetteer = document.Gazetteer;
        var feature = gazetteer.Feature(entry);
        var span = document.Candidates[c].Span;
        var before1 = document.Neighbour(c, -1);
        var before2 = document.Neighbour(c, -2);
        var after1 = document.Neighbour(c, 1);
        var after2 = document.Neighbour(c, 2);
        var precision = Own(gazetteer, entry);
        var level = neighbours.DivisionLevel(c);
        if (neighbours.IsBesideDivision(c)) span = Widen(document, c, level);
        if (level >= 0 && precision == 1) return (level == 1 ? 4 : 3, span);
        if (feature == PlaceFeature.Water) return (7, span);
        if (cues.IsBorder(after1) || cues.IsBorder(after2) || before1 is "with" && cues.IsBorder(before2) || before1 is "of" or "'s" && cues.IsBorder(before2)) return (5, span);
        if (cues.IsCoast(before1) || before1 is "of" && cues.IsCoast(before2) || cues.IsCoast(after1) && after1 is not "off") return (7, span);
        if (precision == 6 && cues.IsDirection(before1)) return (5, From(document, c, 1, span));
        if (precision > 1) return (precision, cues.IsDirection(before1) ? From(document, c, 1, span) : span);
        if (before1 is "near" or "outside" or "around" or "nearby" or "suburban") return (2, From(document, c, 1, span));
        // "on the road from Ansongo to Menaka", "the Turbat-Mand road": somewhere along it.
        if (before1 is "from" or "between" && IsRoad(before2) || IsRoad(after1) && before1.EndsWith("-") || IsRoad(after2) && after1.StartsWith("-")) return (5, span);
        // "the Paris suburb of Nanterre" is Nanterre, "a suburb of Paris" lies by Paris.
        if (before1 is "of" && before2 is "suburb" && IsNamed(document, c)) return (1, span);
        if (before1 is "of" or "from" && cues.IsNear(before2) || before1 is "to" && before2 is "close" or "next" or "nearer") return (2, From(document, c, Measured(document, c), span));
        if (Settlement(document, c) is var words and > 0) return (2, From(document, c, words, span));
        if (after1 is "area" or "suburb" or "suburbs" or "outskirts" or "vicinity" or "region") return (2, span);
        return (1, cues.IsDirection(before1) ? From(document, c, 1, span) : span);
    }

    private static bool IsRoad(ReadOnlySpan<char> word) => word is "road" or "highway" or "motorway" or "route" or "track";

    // The word before "suburb of" is a name, or "the" alone.
    private static bool IsNamed(PlaceDocument document, int c)
    {
        var token = document.Text.Pieces[document.Candidates[c].First].Token - 3;
        return token >= 0 && (document.Analysis.Tokens[token] is { Normal: "the" } || char.IsUpper(document.Analysis.Article.Text[document.Analysis.Tokens[token].Span.Start]));
    }

    // "near the town of Bama", "on the outskirts of the Yemeni city of Taiz": how many words before the name say that it was near; 0 when none do.
    private int Settlement(PlaceDocument document, int c)
    {
        if (document.Neighbour(c, -1) is not "of" || !cues.IsSettlement(document.Neighbour(c, -2))) return 0;
        var words = 3;
        while (words <= FarthestArticle && document.Neighbour(c, -words) is not ("the" or "a" or "an" or "<s>")) words++;
        if (words > FarthestArticle || document.Neighbour(c, -words) is "<s>") return 0;
        var before = document.Neighbour(c, -words - 1);
        if (before is "near" or "outside" or "around") return words + 1;
        return before is "of" or "from" && cues.IsNear(document.Neighbour(c, -words - 2)) ? words + 2 : 0;
    }

    // "the eastern Congolese mining town of": the article at most so many words before the name.
    private const int FarthestArticle = 7;

    private static int Own(Gazetteer gazetteer, int entry) => gazetteer.Feature(entry) switch
    {
        PlaceFeature.Country or PlaceFeature.Continent => 6,
        PlaceFeature.Admin1 => 4,
        PlaceFeature.Admin2 => 3,
        PlaceFeature.Area => gazetteer.Country(entry) < 0 || gazetteer.Lexicon.Regions[entry - gazetteer.Compiled].LastYear > 0 ? 6 : 5,
        PlaceFeature.Water => 7,
        _ => 1,
    };

    // "30 km north of Mosul": the words before the name that measure.
    private int Measured(PlaceDocument document, int c)
    {
        var words = 2;
        if (cues.IsNear(document.Neighbour(c, -3))) words = 3;
        var number = document.Neighbour(c, -words - 1);
        return number.Length > 0 && char.IsDigit(number[0]) ? words + 1 : words;
    }

    private static Span From(PlaceDocument document, int c, int words, Span span)
    {
        var token = document.Text.Pieces[document.Candidates[c].First].Token - words;
        return token < 0 ? span : span with { Start = document.Analysis.Tokens[token].Span.Start };
    }

    private static Span Widen(PlaceDocument document, int c, int level)
    {
        var candidate = document.Candidates[c];
        var after = document.Text.Pieces[candidate.End - 1].Token + 1;
        if (after < document.Analysis.Tokens.Length && document.Divisions.LevelAfter(document.Analysis.Tokens[after].Normal) == level)
            return candidate.Span with { End = document.Analysis.Tokens[after].Span.End };
        return From(document, c, 2, candidate.Span);
    }
}
