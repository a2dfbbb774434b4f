using System.Collections.Immutable;

namespace Tacitus.Coding.Places;

/// <summary>
/// What speaks for or against a candidate on a second look, when the article's other names have been looked at: how likely each is by the first
/// look, what it would mean, and how well that lies among the others. One set of weights each for names and adjectives, in mixed and in caseless text.
/// </summary>
internal sealed class ReviewFeatures
{
    private static readonly ImmutableArray<ReviewFeatures> Sets = [new("v"), new("va"), new("vu"), new("vua")];

    private readonly FeatureGroup _bias, _first, _firstStep, _others, _share, _after, _before, _listed, _best, _sure, _near, _nearStep, _division, _country, _nearest, _fame, _level, _alone;

    private ReviewFeatures(string prefix)
    {
        FeatureGroup Group(string name) => new(prefix + "." + name);
        _bias = Group("bias");
        _first = Group("first");
        _firstStep = Group("first_step");
        _others = Group("others");
        _share = Group("share");
        _after = Group("after");
        _before = Group("before");
        _listed = Group("listed");
        _best = Group("best");
        _sure = Group("sure");
        _near = Group("near");
        _nearStep = Group("near_step");
        _division = Group("division");
        _country = Group("country");
        _nearest = Group("nearest");
        _fame = Group("fame");
        _level = Group("level");
        _alone = Group("alone");
    }

    /// <summary>Puts the features of candidate <paramref name="c"/>, which the first look thought likely by <paramref name="first"/>, into <paramref name="to"/>.</summary>
    public static void Fill(
        PlaceDocument document, PlaceNeighbours neighbours, int c, float[] first, PlaceSlot slot, PlaceSupport support, FeatureBuffer to)
    {
        to.Clear();
        var adjective = document.Candidates[c].Form == NameForm.Adjective;
        Sets[(document.IsCaseless(c) ? 2 : 0) + (adjective ? 1 : 0)].FillFrom(document, neighbours, c, first, slot, support, to);
    }

    private void FillFrom(PlaceDocument document, PlaceNeighbours neighbours, int c, float[] first, PlaceSlot slot, PlaceSupport support, FeatureBuffer to)
    {
        var logit = MathF.Log(Math.Clamp(first[c], 0.0003f, 0.9997f) / (1 - Math.Clamp(first[c], 0.0003f, 0.9997f)));
        var step = (int)MathF.Round(Math.Clamp(logit, -5, 5));
        to.Add(_bias, 1);
        to.Add(_first, 1, logit / 3);
        to.Add(_firstStep, step);

        var same = document.SameKey(c);
        float most = -1, sum = 0;
        foreach (var other in same)
        {
            if (other == c) continue;
            most = MathF.Max(most, first[other]);
            sum += first[other];
        }
        to.Add(_others, most < 0 ? 9 : (int)(4.999f * most));
        if (same.Count > 1) to.Add(_share, (int)(4.999f * sum / (same.Count - 1)) + 10 * Math.Clamp(step, -2, 2));
        if (neighbours.Touches(c)) to.Add(_after, (int)(3.999f * first[c + 1]) + (neighbours.IsNested(c) ? 10 : 0));
        if (neighbours.Touches(c - 1)) to.Add(_before, (int)(3.999f * first[c - 1]) + (neighbours.IsNested(c - 1) ? 10 : 0));
        if (neighbours.IsListed(c)) to.Add(_listed, (int)(3.999f * first[c + 1]));
        if (neighbours.IsListed(c - 1)) to.Add(_listed, 10 + (int)(3.999f * first[c - 1]));
        to.Add(_level, neighbours.DivisionLevel(c) + (neighbours.IsBesideDivision(c) ? 10 : 0));

        var best = slot.Best;
        var name = slot.Entries[best];
        var feature = (int)document.Gazetteer.Feature(name.Entry);
        var size = (int)slot.LogInhabitants[best];
        to.Add(_best, feature + 20 * (int)name.Form + 200 * Math.Clamp(step, -2, 2));
        to.Add(_fame, size + 10 * Math.Min(feature, 3) + 100 * Math.Min(slot.Entries.Length, 4));
        to.Add(_sure, (int)(4.999f * slot.Probabilities[best]) + 10 * Math.Min(slot.Entries.Length, 3));
        if (support.Others < 0.5f)
        {
            to.Add(_alone, Math.Clamp(step, -2, 2));
            return;
        }
        var near = (int)(4.999f * support.Near150);
        to.Add(_near, 0, support.Near30);
        to.Add(_near, 1, support.Near150);
        to.Add(_near, 2, support.Near600);
        to.Add(_near, 3, support.Nearest);
        to.Add(_nearStep, near + 10 * Math.Clamp(step, -3, 3));
        to.Add(_division, (int)(4.999f * support.SameAdmin1) + 10 * Math.Min((int)(support.Admin1Named + 0.5f), 2) + 100 * Math.Min((int)(support.Admin2Named + 0.5f), 1));
        to.Add(_country, (int)(4.999f * support.SameCountry) + 10 * Math.Min((int)(support.CountryNamed + 0.5f), 2) + 100 * Math.Min(feature, 3));
        to.Add(_nearest, (int)(9.999f * support.Nearest) + 10 * Math.Min(feature, 4));
    }
}
