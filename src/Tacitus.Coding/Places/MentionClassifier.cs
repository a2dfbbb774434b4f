using System.Text;
using Tacitus.Language.Names;

namespace Tacitus.Coding.Places;

/// <summary>Decides which candidates name a place where they stand.</summary>
internal sealed class MentionClassifier(PlaceModel model, PlaceCues cues)
{
    /// <summary>For each candidate of <paramref name="document"/> how likely it names a place (logistic regression).</summary>
    public float[] Classify(PlaceDocument document, PlaceNeighbours neighbours)
    {
        var features = new FeatureBuffer(model);
        var probabilities = new float[document.Candidates.Count];
        for (var c = 0; c < probabilities.Length; c++)
        {
            if (IsOrdinary(document, neighbours, c) || IsPerson(document, neighbours, c)) continue;
            MentionFeatures.Fill(document, neighbours, c, features);
            probabilities[c] = 1 / (1 + MathF.Exp(-features.Total));
        }
        return probabilities;
    }

    // "March", "the West", "Central", "Red Cross": towns and divisions that are called so are meant only where the words say it ("Central Region", "March, England").
    private bool IsOrdinary(PlaceDocument document, PlaceNeighbours neighbours, int c)
    {
        if (neighbours.IsNested(c)) return false;
        var candidate = document.Candidates[c];
        Span<char> words = stackalloc char[24];
        var length = 0;
        for (var p = candidate.First; p < candidate.End; p++)
        {
            var key = document.Text.Key(p);
            if (length + key.Length + 1 > words.Length) return false;
            if (length > 0) words[length++] = ' ';
            length += Encoding.UTF8.GetChars(key, words[length..]);
        }
        var name = words[..length];
        return cues.IsCalendar(name) || cues.IsBody(name) || cues.IsBearing(name) && neighbours.DivisionLevel(c) < 0 || IsSide(name) || Begins(document, c);
    }

    // "on the West Side": of the town that the news is about, not the town that is called so elsewhere.
    private static bool IsSide(ReadOnlySpan<char> name) => name is "west side" or "east side" or "north side" or "south side" or "northwest side" or "northeast side" or "southwest side" or "southeast side";

    // "Mobile phones were found": an ordinary word that is large because a sentence begins, before a small word that is nothing of a town.
    private bool Begins(PlaceDocument document, int c)
    {
        var candidate = document.Candidates[c];
        var text = document.Text;
        if (document.IsCaseless(c) || candidate.End - candidate.First > 1 || !document.Neighbour(c, -1).SequenceEqual("<s>") || document.SameKey(c).Count > 1) return false;
        if (!document.Words.IsCommon(document.Analysis.Tokens[text.Pieces[candidate.First].Token].Normal) || candidate.End >= text.Pieces.Count) return false;
        var next = text.Pieces[candidate.End];
        var after = document.Neighbour(c, 1);
        return next is { Join: PieceJoin.Blank, Shape: PieceShape.Lower } && !cues.IsLocal(after) && !cues.IsSaying(after) && !cues.IsRule(after);
    }

    // "Anna London", "Chad Miller, 31,": a given name before the name, or a given name before a surname and an age.
    private bool IsPerson(PlaceDocument document, PlaceNeighbours neighbours, int c)
    {
        var candidate = document.Candidates[c];
        var text = document.Text;
        if (document.IsCaseless(c) || neighbours.IsNested(c) || neighbours.DivisionLevel(c) >= 0) return false;
        var given = document.Words.IsGivenName(document.Analysis.Tokens[text.Pieces[candidate.First].Token].Normal);
        var before = document.Neighbour(c, -1);
        if (cues.IsTitle(before) || given && cues.IsKin(before)) return true;
        // "Jordan died there", of Jordan Velm, when nothing is "in" Jordan.
        if (given && IsGivenTo(document, c)) return true;
        var more = document.JoinsCapitals(candidate.End) && text.Pieces[candidate.End].Join == PieceJoin.Blank;
        if (given && more && candidate.End - candidate.First == 1 && !document.JoinsCapitals(candidate.First) && !document.JoinsCapitals(candidate.End + 1)
            && MentionFeatures.IsAge(text, candidate.End + 1)) return true;
        if (more || candidate.First == 0 || !document.JoinsCapitals(candidate.First) || text.Pieces[candidate.First].Join != PieceJoin.Blank) return false;
        // "Paris Texas" and "St. George Utah" are no persons.
        return document.Words.IsGivenName(document.Analysis.Tokens[text.Pieces[candidate.First - 1].Token].Normal) && !(c > 0 && IsWellKnown(document, c - 1, candidate.First));
    }

    private bool IsGivenTo(PlaceDocument document, int c)
    {
        var named = false;
        foreach (var other in document.SameKey(c))
        {
            if (cues.IsLocative(document.Neighbour(other, -1))) return false;
            var span = document.Candidates[other].Span;
            foreach (var name in document.Analysis.Names) named |= name.Kind == NameKind.Person && name.Span.Start == span.Start && name.Span.Length > span.Length;
        }
        return named;
    }

    private static bool IsWellKnown(PlaceDocument document, int c, int end)
    {
        var candidate = document.Candidates[c];
        if (candidate.End != end) return false;
        if (candidate.End - candidate.First > 1) return true;
        foreach (var (entry, form) in candidate.Names)
        {
            if (form == NameForm.Main && (document.Gazetteer.Feature(entry) <= PlaceFeature.Admin1 || document.Gazetteer.Inhabitants(entry) >= 100_000)) return true;
        }
        return false;
    }
}
