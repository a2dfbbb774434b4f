using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>
/// Finds the names of places that the gazetteer does not list, and what they lie in: what the words beside them say, else the place that
/// stands nearest in the article.
/// </summary>
internal sealed class UnlistedFinder(PlaceModel model, PlaceCues cues)
{
    private const float Accepted = 0.55f;

    // After "the village of" and its like, which the marked texts hardly have.
    private const float AcceptedSettlement = 0.1f;

    // How many mentions on either side are looked at.
    private const int Nearest = 40;

    /// <summary>The mentions of such places, in order; <paramref name="probabilities"/> say how likely each candidate names a place, <paramref name="listed"/> are the mentions of those that do.</summary>
    public List<PlaceMention> Find(PlaceDocument document, float[] probabilities, IReadOnlyList<PlaceMention> listed)
    {
        var found = new List<PlaceMention>();
        var names = UnlistedScanner.Scan(document, cues, told: true);
        if (names.Count == 0) return found;
        var counts = new UnlistedCounts(document, names);
        var features = new FeatureBuffer(model);
        foreach (var name in names)
        {
            // A name of the gazetteer that was not taken for its place is another of the name.
            var isOther = name.Inner.End == name.Inner.First + 1 && document.Candidates[name.Inner.First] is var inner && inner.First == name.First && inner.End == name.End;
            if (isOther && IsListed(name.Span, listed)) continue;
            UnlistedFeatures.Fill(document, name, probabilities, counts, features);
            var probability = 1 / (1 + MathF.Exp(-features.Total));
            if (probability < (IsSettlement(document, name) ? AcceptedSettlement : Accepted)) continue;
            var sentence = document.Text.Pieces[name.First].Sentence;
            var (within, beside, inSentence) = Within(document.Analysis.Article.Text, name, sentence, listed);
            found.Add(new PlaceMention(name.Span, sentence, null, PlaceUse.Location, Precision(within, beside, inSentence), (int)MathF.Round(1000 * probability), "unlisted-place") { Within = within });
        }
        return found;
    }

    private static bool IsListed(Model.Texts.Span span, IReadOnlyList<PlaceMention> listed)
    {
        foreach (var mention in listed) if (mention.Span.Overlaps(span)) return true;
        return false;
    }

    private bool IsSettlement(PlaceDocument document, UnlistedName name)
    {
        var first = document.Text.Pieces[name.First];
        var tokens = document.Analysis.Tokens;
        var start = document.Analysis.Sentences[first.Sentence].FirstToken;
        if (first.Token - 2 >= start && tokens[first.Token - 1].Normal == "of" && cues.IsSettlement(tokens[first.Token - 2].Normal)) return true;
        var after = document.Text.Pieces[name.End - 1].Token + 1;
        return after < tokens.Length && cues.IsSettlement(tokens[after].Normal) && tokens[after].Span.Start - name.Span.End == 1;
    }

    // What holds the name, whether the words set them side by side, and whether at least they stand in one sentence.
    private static (Place? Place, bool Beside, bool InSentence) Within(string text, UnlistedName name, int sentence, IReadOnlyList<PlaceMention> listed)
    {
        (Place? Place, bool Beside, bool InSentence) best = default;
        var least = int.MaxValue;
        var (low, high) = (0, listed.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (listed[middle].Span.Start < name.Span.Start) low = middle + 1;
            else high = middle;
        }
        for (var i = Math.Max(0, low - Nearest); i < Math.Min(listed.Count, low + Nearest); i++)
        {
            var mention = listed[i];
            if (mention.Place is not { } place || mention.Use == PlaceUse.Adjective && place.Kind == PlaceKind.Country) continue;
            // A dateline is where the reporter sat; a country or region says little.
            var distance = (mention.Span.Overlaps(name.Span) ? 0 : mention.Span.Start >= name.Span.End ? mention.Span.Start - name.Span.End : 40 + name.Span.Start - mention.Span.End)
                + 200 * Math.Min(Math.Abs(mention.Sentence - sentence), 10)
                + (place.Kind switch { PlaceKind.Country => 3000, PlaceKind.Region => 6000, PlaceKind.Admin1 => 600, _ => 0 })
                + (mention.Use switch { PlaceUse.Metonym => 1500, PlaceUse.Adjective => 500, PlaceUse.Dateline => 2500, _ => 0 });
            // "Kok-Tash, in Batken region", "Mellit in Sudan".
            if (mention.Span.Start > name.Span.End && mention.Span.Start - name.Span.End <= 9 && text.AsSpan(name.Span.End, mention.Span.Start - name.Span.End).Trim(" ,(").Trim() is "" or "in") return (place, true, true);
            if (distance < least) (best, least) = ((place, mention.Span.Overlaps(name.Span), mention.Sentence == sentence), distance);
        }
        return best;
    }

    // Somewhere in or near the place that holds it; the town that is only named nearest tells no more than the district, or from another sentence the province.
    private static int Precision(Place? within, bool beside, bool inSentence) => within?.Kind switch
    {
        PlaceKind.Populated => beside ? 2 : inSentence ? 3 : 4,
        PlaceKind.Admin2 => 3,
        PlaceKind.Admin1 => 4,
        _ => 6,
    };
}
