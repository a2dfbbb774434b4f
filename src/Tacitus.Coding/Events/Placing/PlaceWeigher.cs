using Tacitus.Coding.Places;

namespace Tacitus.Coding.Events.Placing;

/// <summary>
/// Weighs all places where an event may have happened against each other and against none, by a model that sees what every rule reads, what the placer holds, and how the article uses each
/// name. Pure; safe to share between threads.
/// </summary>
internal sealed class PlaceWeigher(PlaceModel model)
{
    // So much less the score of no place counts: over the readable parts of the gold set, crossed, F1 stays where it is (with half as much .757 for .754 in h, .769 for .767 in j, .745 for .746 in k, .701 for .705 in real news) and recall rises by .005 to .008: warnings and
    // threats keep the country that they were made in.
    private const float Doubt = 1.4f;

    // So much less counts what seems to be told of another event, unless the site is told too, which the town of the passage holds ("the education ministry"). In twenty packed backgrounders places
    // go from F1 .775 to .811 (with 1 .806, with 3 .811), of what nobody who tunes reads by +.016, +.009, +.007 and +.023 (b, g, i, s); where finer days count too i falls by .004.
    private const float Elsewhere = 2;

    private static readonly Lazy<PlaceModel> Shipped = new(() => PlaceModel.Load("report-places.model"));

    /// <summary>A weigher with the model that the program ships.</summary>
    public PlaceWeigher() : this(Shipped.Value) { }

    /// <summary>The likeliest option, and how likely it is; the next, no place, and all in the country of the likeliest.</summary>
    /// <param name="text">The event beside all places where it may have been.</param>
    /// <param name="hasSite">Whether its site or address is told.</param>
    public PlaceVerdict Weigh(PlacedTellings text, bool hasSite = false)
    {
        var features = new FeatureBuffer(model);
        var scores = new float[text.Options.All.Length];
        var best = 0;
        for (var o = 0; o < scores.Length; o++)
        {
            if (text.IsBarred(o))
            {
                scores[o] = float.NegativeInfinity;
                continue;
            }
            OptionFeatures.Fill(text, o, features);
            scores[o] = o == 0 ? features.Total - Doubt : features.Total;
            if (o > 0 && !hasSite && text.IsOfAnother(o)) scores[o] -= Elsewhere;
            if (scores[o] > scores[best]) best = o;
        }
        var country = text.Options.All[best].Place?.Country;
        var (sum, next, same) = (0f, 0f, 0f);
        for (var o = 0; o < scores.Length; o++)
        {
            var share = MathF.Exp(scores[o] - scores[best]);
            sum += share;
            if (o != best) next = MathF.Max(next, share);
            if (o == best || country is not null && text.Options.All[o].Place?.Country == country) same += share;
        }
        return new PlaceVerdict(best, 1 / sum, next / sum, MathF.Exp(scores[0] - scores[best]) / sum, same / sum);
    }
}
