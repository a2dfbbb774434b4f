using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>
/// Finds the runs of capitals that may be names of places that the gazetteer does not list: small villages, rivers, streets, parks. Where
/// capitals say nothing there are none.
/// </summary>
internal static class UnlistedScanner
{
    private const int LongestName = 6;

    /// <summary>The runs of <paramref name="document"/> in order of reading that are not just a candidate of the gazetteer.</summary>
    /// <param name="document">The article.</param>
    /// <param name="cues">Words beside names.</param>
    /// <param name="told">Whether names of the gazetteer are wanted too where the words say that they are towns: theirs may be another.</param>
    public static List<UnlistedName> Scan(PlaceDocument document, PlaceCues cues, bool told = false)
    {
        var found = new List<UnlistedName>();
        var candidate = 0;
        for (var p = 0; p < document.Text.Pieces.Count;)
        {
            if (!document.IsCapital(p) || document.Text.IsCaseless(document.Text.Pieces[p]))
            {
                p++;
                continue;
            }
            var end = End(document, p);
            var first = Begin(document, p, end);
            if (first < end && end - first <= LongestName)
            {
                while (candidate < document.Candidates.Count && document.Candidates[candidate].End <= first) candidate++;
                var last = candidate;
                while (last < document.Candidates.Count && document.Candidates[last].First < end) last++;
                var covered = last > candidate && document.Candidates[candidate].First <= first && document.Candidates[candidate].End >= end;
                var span = new Span(document.Text.Pieces[first].Span.Start, document.Text.Pieces[end - 1].Span.End);
                if ((!covered || told && document.Candidates[candidate] is var own && own.First == first && own.End == end && ToldSettlement.IsTold(document, candidate)) && span.Length > 2 && !cues.IsBuilt(document.Analysis.Tokens[document.Text.Pieces[end - 1].Token].Normal)) found.Add(new UnlistedName(span, first, end, (candidate, last)));
            }
            p = end;
        }
        return found;
    }

    private static int End(PlaceDocument document, int p)
    {
        var pieces = document.Text.Pieces;
        var end = p + 1;
        while (end < pieces.Count)
        {
            if (document.JoinsCapitals(end)) end++;
            else if (end + 1 < pieces.Count && pieces[end].Join == PieceJoin.Blank && IsParticle(document.Text.Key(end)) && document.IsCapital(end + 1)
                && pieces[end + 1].Join is PieceJoin.Blank or PieceJoin.Hyphen or PieceJoin.None && pieces[end + 1].Sentence == pieces[p].Sentence) end += 2;
            else break;
        }
        return end;
    }

    // Without the words that are large only because a sentence or title begins, and with the small article of an Arabic name.
    private static int Begin(PlaceDocument document, int p, int end)
    {
        var tokens = document.Analysis.Tokens;
        while (p < end && tokens[document.Text.Pieces[p].Token].Tag is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X)) p++;
        if (p > 0 && p < end && document.Text.Pieces[p].Join == PieceJoin.Hyphen && document.Text.Pieces[p - 1] is { Shape: PieceShape.Lower, Span.Length: <= 3 }) p--;
        return p;
    }

    private static bool IsParticle(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("de"u8) || key.SequenceEqual("del"u8) || key.SequenceEqual("la"u8) || key.SequenceEqual("al"u8) || key.SequenceEqual("el"u8) || key.SequenceEqual("d"u8);
}
