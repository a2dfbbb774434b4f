using System.Collections.Immutable;
using Tacitus.Language;

namespace Tacitus.Coding.Places;

/// <summary>Finds the places that an article names and resolves them to gazetteer entries.</summary>
public sealed class PlaceFinder
{
    private readonly Gazetteer _gazetteer = Gazetteer.Shared;

    /// <summary>The places of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<PlaceMention> Find(Analysis analysis)
    {
        var text = new PlaceText(analysis);
        var candidates = new PlaceScanner(_gazetteer).Scan(text, analysis.Article.Text);
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>();
        foreach (var candidate in candidates)
        {
            if (text.IsCaseless(text.Pieces[candidate.First]) && candidate.Form > NameForm.Main) continue;
            var best = candidate.Names.OrderBy(n => n.Form == NameForm.Bare).ThenByDescending(n => Weight(n)).First();
            if (Weight(best) < 3.5 && !IsAfterPreposition(analysis, text.Pieces[candidate.First].Token)) continue;
            var place = _gazetteer[best.Entry];
            mentions.Add(new PlaceMention(
                candidate.Span, text.Pieces[candidate.First].Sentence, place, best.Form == NameForm.Adjective ? PlaceUse.Adjective : PlaceUse.Location,
                place.Kind switch
                {
                    Model.Places.PlaceKind.Country => 6,
                    Model.Places.PlaceKind.Admin1 => 4,
                    Model.Places.PlaceKind.Admin2 => 3,
                    Model.Places.PlaceKind.Region => 5,
                    _ => 1,
                },
                500, "place-most-populous"));
        }
        return mentions.DrainToImmutable();
    }

    private double Weight(GazetteerName name) =>
        Math.Log10(_gazetteer.Inhabitants(name.Entry) + 1) - (name.Form == NameForm.Alternate ? 1 : 0) + (_gazetteer.Feature(name.Entry) switch
        {
            PlaceFeature.Country => 4,
            PlaceFeature.Continent or PlaceFeature.Area or PlaceFeature.Water => 7,
            PlaceFeature.Admin1 or PlaceFeature.Capital => 1,
            PlaceFeature.Admin2 => -0.5,
            _ => 0,
        });

    private static bool IsAfterPreposition(Analysis analysis, int token) =>
        token > 0 && analysis.Tokens[token - 1].Normal is "in" or "at" or "near" or "from" or "of" or "to";
}
