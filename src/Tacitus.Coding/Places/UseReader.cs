namespace Tacitus.Coding.Places;

/// <summary>Reads how the words use a place: as a location, an adjective, a government, a dateline, or as a part of a longer name.</summary>
internal sealed class UseReader(PlaceCues cues)
{
    // A dateline ends with its dash within so many characters of its first place.
    private const int LongestDateline = 90;

    /// <summary>How candidate <paramref name="c"/>, which means <paramref name="entry"/> in the form <paramref name="form"/>, is used.</summary>
    public PlaceUse Read(PlaceDocument document, PlaceNeighbours neighbours, int c, int entry, NameForm form)
    {
        if (IsDateline(document, c) || neighbours.IsNested(c - 1) && IsDateline(document, c - 1)) return PlaceUse.Dateline;
        if (form == NameForm.Adjective) return PlaceUse.Adjective;
        if (IsPartOfName(document, neighbours, c)) return PlaceUse.PartOfName;
        var before = document.Neighbour(c, -1);
        var after = document.Neighbour(c, 1);
        if (cues.IsLocative(before) || before is "of" or "from") return PlaceUse.Location;
        if (after is "'s" or "\u2019s" || after.Length > 1 && after[0] is '-' or '\u2010' or '\u2011') return PlaceUse.Adjective;
        return IsGovernment(document, c, entry, before, after) ? PlaceUse.Metonym : PlaceUse.Location;
    }

    private static bool IsPartOfName(PlaceDocument document, PlaceNeighbours neighbours, int c)
    {
        if (document.IsCaseless(c)) return false;
        var candidate = document.Candidates[c];
        if (neighbours.DivisionLevel(c) >= 0 || neighbours.Touches(c) || neighbours.Touches(c - 1)) return false;
        if (c + 1 < document.Candidates.Count && document.Candidates[c + 1].First == candidate.End) return false;
        if (document.JoinsCapitals(candidate.End) && document.Text.Pieces[candidate.End].Join == PieceJoin.Blank) return true;
        var before = document.Neighbour(c, -1);
        return before is "of" && candidate.First >= 2 && document.IsCapital(candidate.First - 2) && document.Text.Pieces[candidate.First - 1].Join == PieceJoin.Blank
            && document.Text.Pieces[candidate.First - 2].Join != PieceJoin.None && document.Divisions.LevelBefore(document.Neighbour(c, -2)) < 0;
    }

    // Countries, their capitals and great cities stand for those who rule there.
    private bool IsGovernment(PlaceDocument document, int c, int entry, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (document.Gazetteer.Feature(entry) is not (PlaceFeature.Country or PlaceFeature.Capital)) return false;
        if (cues.IsRule(after)) return true;
        if (cues.IsDealing(before)) return true;
        if (after is "and" && cues.IsDealing(before) || before is "and" && c > 0 && document.Candidates[c - 1].End == document.Candidates[c].First - 1
            && cues.IsDealing(document.Neighbour(c - 1, -1))) return true;
        return cues.IsSaying(after) && !(document.IsCaseless(c) && before is ",");
    }

    private static bool IsShouted(string text, int start, int end)
    {
        for (var i = start; i < end; i++) if (char.IsLower(text[i])) return false;
        return true;
    }

    private bool IsDateline(PlaceDocument document, int c)
    {
        if (c < 0) return false;
        var analysis = document.Analysis;
        var span = document.Candidates[c].Span;
        var sentence = analysis.Sentences[document.Sentence(c)];
        if (sentence.Index > 3 || span.Start > sentence.Span.Start + 2 || sentence.Span.Start > analysis.Article.Blocks[sentence.Block].Span.Start + 1) return false;
        var text = analysis.Article.Text;
        var marked = false;
        for (var t = document.Text.Pieces[document.Candidates[c].End - 1].Token + 1; t < analysis.Tokens.Length; t++)
        {
            var token = analysis.Tokens[t];
            if (token.Span.Start > span.Start + LongestDateline) return false;
            var mark = text[token.Span.Start];
            if (mark is '\u2014' or '\u2013' or '\u2015' || mark == '-' && (marked || token.Span.End < text.Length && text[token.Span.End] is '-' or ' ' or '\n')) return true;
            if (mark is ',' or '.' or '/' or '[' or ']') continue;
            if (mark is '(') { marked = true; continue; }
            if (mark is ')') continue;
            // "RAIPUR: Six people were killed": a name in capitals before text in small letters.
            if (mark is ':') return marked || IsShouted(text, span.Start, token.Span.Start) && token.Span.End < text.Length && text[token.Span.End] == ' ' && !document.IsCaseless(c);
            if (char.IsDigit(mark) || cues.IsAgency(token.Normal)) { marked = true; continue; }
            if (!char.IsUpper(mark)) return false;
        }
        return false;
    }
}
