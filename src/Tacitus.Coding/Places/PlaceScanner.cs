using System.Text;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Finds the longest names of the gazetteer in a text, whatever they mean there.</summary>
internal sealed class PlaceScanner(Gazetteer gazetteer, PlaceCues cues)
{
    private const int LongestName = 8;

    /// <summary>The candidates of <paramref name="text"/> in order of reading; none overlaps another.</summary>
    public List<PlaceCandidate> Scan(PlaceText text, string article)
    {
        var found = new List<PlaceCandidate>();
        var names = new List<GazetteerName>();
        for (var p = 0; p < text.Pieces.Count;)
        {
            var candidate = MayBegin(text, p) ? Longest(text, article, p, found.Count > 0 ? found[^1] : null, names) : null;
            if (candidate is not null) found.Add(candidate);
            p = candidate?.End ?? p + 1;
        }
        return found;
    }

    // In text with large and small letters a name begins with a large one, or with a small particle before one ("al-Hasakah").
    private static bool MayBegin(PlaceText text, int p)
    {
        var piece = text.Pieces[p];
        if (piece.Shape == PieceShape.Digit || piece.Join == PieceJoin.Possessive) return false;
        if (text.IsCaseless(piece) || piece.Shape != PieceShape.Lower) return true;
        return piece.Span.Length <= 3 && p + 1 < text.Pieces.Count && text.Pieces[p + 1] is { Join: PieceJoin.Hyphen or PieceJoin.Blank, Shape: not PieceShape.Lower }
            && IsParticle(text.Key(p));
    }

    private PlaceCandidate? Longest(PlaceText text, string article, int first, PlaceCandidate? before, List<GazetteerName> names)
    {
        PlaceCandidate? longest = null;
        Span<byte> key = stackalloc byte[256];
        var length = 0;
        var hash = GazetteerFormat.HashSeed;
        for (var p = first; p < text.Pieces.Count && p < first + LongestName; p++)
        {
            var piece = text.Pieces[p];
            var word = text.Key(p);
            if (p > first)
            {
                if (piece.Join is not (PieceJoin.Blank or PieceJoin.Hyphen or PieceJoin.Stop or PieceJoin.Possessive)) break;
                if (piece.Join != PieceJoin.Possessive)
                {
                    if (!gazetteer.MayHold(hash, beginning: true) && !(p == first + 1 && text.Pieces[p].Join == PieceJoin.Possessive)) break;
                    if (length + 1 + word.Length > key.Length) break;
                    key[length++] = (byte)' ';
                    hash = GazetteerFormat.Hash(" "u8, hash);
                }
            }
            if (length + word.Length > key.Length) break;
            word.CopyTo(key[length..]);
            length += word.Length;
            hash = GazetteerFormat.Hash(word, hash);
            // "Canada's" is Canada, not Cañadas.
            if (longest is not null && piece.Join == PieceJoin.Possessive || !MayEnd(text, first, p) || !gazetteer.MayHold(hash, beginning: false)) continue;
            names.Clear();
            if (!gazetteer.Look(key[..length], hash, names)) continue;
            var span = new Span(text.Pieces[first].Span.Start, piece.Span.End);
            KeepFitting(names, text, article, first, p, before);
            if (names.Count == 0 || longest is not null && IsCouncil(text, p, names, longest)) continue;
            var stops = article.AsSpan(span.Start, span.Length).Contains('.');
            var shortened = stops || span.End < article.Length && article[span.End] == '.'
                && (piece.Shape != PieceShape.Upper || text.IsCaseless(piece) && text.Pieces[first].Join == PieceJoin.Comma);
            if (shortened && names.Exists(n => n.Form == NameForm.Abbreviation)) names.RemoveAll(n => n.Form is not (NameForm.Abbreviation or NameForm.Acronym));
            if (shortened && (stops || names[0].Form == NameForm.Abbreviation) && span.End < article.Length && article[span.End] == '.'
                && names.TrueForAll(n => n.Form is NameForm.Abbreviation or NameForm.Acronym)) span = span with { End = span.End + 1 };
            longest = new PlaceCandidate(span, first, p + 1, hash, [.. names]);
        }
        return longest is null ? null : County(text, article, longest, names) ?? longest;
    }

    private void KeepFitting(List<GazetteerName> names, PlaceText text, string article, int first, int last, PlaceCandidate? before)
    {
        var (kept, isWide) = (0, false);
        for (var i = 0; i < names.Count; i++)
        {
            if (!Fits(names[i].Form, text, article, first, last, before)) continue;
            names[kept++] = names[i];
            isWide |= names[i] is { Form: NameForm.Main } main && gazetteer.Feature(main.Entry) is PlaceFeature.Country or >= PlaceFeature.Continent;
        }
        names.RemoveRange(kept, names.Count - kept);
        if (isWide) names.RemoveAll(n => n.Form == NameForm.Alternate && gazetteer.Feature(n.Entry) is > PlaceFeature.Admin2 and < PlaceFeature.Continent);
        Shorten(names, text, article, first, last);
    }

    // "Marawi" is all that news says of Marawi City; where something else has the name itself the town keeps its whole one.
    private void Shorten(List<GazetteerName> names, PlaceText text, string article, int first, int last)
    {
        if (first != last || names.Exists(n => n.Form != NameForm.Alternate)) return;
        for (var i = 0; i < names.Count; i++)
        {
            if (gazetteer.Feature(names[i].Entry) is <= PlaceFeature.Admin2 or >= PlaceFeature.Continent || gazetteer.Name(names[i].Entry) is not { } name || !name.EndsWith(City, StringComparison.Ordinal)) continue;
            if (name.AsSpan(0, name.Length - City.Length).Equals(text.Pieces[first].Span.In(article), StringComparison.OrdinalIgnoreCase)) names[i] = names[i] with { Form = NameForm.Main };
        }
    }

    private const string City = " City";

    // "Loudon Co." is Loudon County when there is one.
    private PlaceCandidate? County(PlaceText text, string article, PlaceCandidate name, List<GazetteerName> names)
    {
        if (name.End >= text.Pieces.Count || text.Pieces[name.End] is not { Join: PieceJoin.Blank, Span: { Length: 2 } span } || !text.Key(name.End).SequenceEqual("co"u8)
            || span.End >= article.Length || article[span.End] != '.') return null;
        Span<byte> key = stackalloc byte[256];
        var length = 0;
        for (var p = name.First; p < name.End; p++)
        {
            if (length + text.Key(p).Length + 7 > key.Length) return null;
            text.Key(p).CopyTo(key[length..]);
            length += text.Key(p).Length;
            key[length++] = (byte)' ';
        }
        "county"u8.CopyTo(key[length..]);
        length += 6;
        names.Clear();
        var hash = GazetteerFormat.Hash(key[..length], GazetteerFormat.HashSeed);
        return gazetteer.MayHold(hash, beginning: false) && gazetteer.Look(key[..length], hash, names)
            ? new PlaceCandidate(new Span(name.Span.Start, span.End + 1), name.First, name.End + 1, hash, [.. names]) : null;
    }

    // "Dublin City Council" sits in Dublin; a town that is called Dublin City somewhere is not meant.
    private bool IsCouncil(PlaceText text, int p, List<GazetteerName> names, PlaceCandidate shorter) =>
        text.Key(p).SequenceEqual("city"u8) && p + 1 < text.Pieces.Count && text.Pieces[p + 1].Join == PieceJoin.Blank
        && (text.Key(p + 1).StartsWith("council"u8) || text.Key(p + 1).StartsWith("school"u8) || text.Key(p + 1).StartsWith("commission"u8)
            || text.Key(p + 1).SequenceEqual("manager"u8) || text.Key(p + 1).SequenceEqual("hall"u8) || text.Key(p + 1).SequenceEqual("public"u8) || text.Key(p + 1).SequenceEqual("attorney"u8))
        && shorter.Names.Any(s => s.Form == NameForm.Main && gazetteer.Feature(s.Entry) is > PlaceFeature.Admin2 and < PlaceFeature.Continent)
        && !names.Exists(n => n.Form == NameForm.Main && gazetteer.Feature(n.Entry) > PlaceFeature.Admin2 && gazetteer.Name(n.Entry).EndsWith(" City", StringComparison.Ordinal));

    private bool MayEnd(PlaceText text, int first, int p)
    {
        if (text.IsCaseless(text.Pieces[p]) || text.Pieces[p].Shape != PieceShape.Lower || text.Pieces[p].Join == PieceJoin.Possessive) return true;
        Span<char> word = stackalloc char[12];
        return p > first && text.Key(p).Length <= word.Length && cues.IsNatural(word[..Encoding.UTF8.GetChars(text.Key(p), word)]);
    }

    private static bool Fits(NameForm form, PlaceText text, string article, int first, int last, PlaceCandidate? before)
    {
        var words = article.AsSpan(text.Pieces[first].Span.Start, text.Pieces[last].Span.End - text.Pieces[first].Span.Start);
        var stops = words.Contains('.');
        switch (form)
        {
            case NameForm.Acronym:
                return stops || !text.IsCaseless(text.Pieces[first]) && text.Pieces[last].Shape == PieceShape.Upper || words.Length > 3;
            case NameForm.Abbreviation:
                if (stops && words.Length > 2) return true;
                // "Mich. utilities": of one word and more than two letters, with its full stop.
                if (last == first && words.Length > 2 && text.Pieces[first].Shape == PieceShape.Title && text.Pieces[first].Span.End is var end && end < article.Length && article[end] == '.') return true;
                return before is not null && before.End == first && text.Pieces[first].Join is PieceJoin.Comma or PieceJoin.Blank
                    && (text.Pieces[first].Join == PieceJoin.Comma || text.Pieces[last].Shape == PieceShape.Upper && !text.IsCaseless(text.Pieces[first]));
            default:
                // An all-capital word of two letters in mixed text is an acronym of something else.
                return last > first || words.Length > 2 || text.Pieces[first].Shape != PieceShape.Upper || text.IsCaseless(text.Pieces[first]);
        }
    }

    private static bool IsParticle(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("al"u8) || key.SequenceEqual("el"u8) || key.SequenceEqual("ar"u8) || key.SequenceEqual("as"u8) || key.SequenceEqual("az"u8)
        || key.SequenceEqual("ad"u8) || key.SequenceEqual("an"u8) || key.SequenceEqual("ash"u8) || key.SequenceEqual("at"u8) || key.SequenceEqual("la"u8)
        || key.SequenceEqual("le"u8) || key.SequenceEqual("les"u8) || key.SequenceEqual("los"u8) || key.SequenceEqual("las"u8) || key.SequenceEqual("s"u8);
}
