using Tacitus.Coding.Places;

namespace Tacitus.Training.Places;

/// <summary>How well places were found and resolved in one article or many.</summary>
internal sealed class PlaceScore
{
    // As far as the literature lets a resolved place be off: 100 miles.
    private const double Near = 161;

    private static readonly Lazy<HashSet<int>> Ids = new(() =>
    {
        var gazetteer = Gazetteer.Shared;
        return [.. Enumerable.Range(0, gazetteer.Count).Select(gazetteer.GeonamesId).Where(id => id > 0)];
    });

    /// <summary>Linked names with a known point that the annotators marked.</summary>
    public int Gold { get; private set; }

    /// <summary>Mentions that the finder gave, but those on names that the annotators marked and could not link, and those in the title where they marked none.</summary>
    public int Found { get; private set; }

    /// <summary>Mentions with exactly a linked name's span.</summary>
    public int Right { get; private set; }

    /// <summary>Of <see cref="Gold"/>, those resolved within 161 km.</summary>
    public int Within { get; private set; }

    /// <summary>Of the right ones, those whose id the gazetteer has.</summary>
    public int WithId { get; private set; }

    /// <summary>Of these, those resolved to that id.</summary>
    public int Exact { get; private set; }

    /// <summary>Of <see cref="Gold"/>, those whose id the gazetteer has.</summary>
    public int GoldWithId { get; private set; }

    /// <summary>Adds one article.</summary>
    public void Add(GoldArticle article, IReadOnlyCollection<PlaceMention> mentions)
    {
        var bySpan = mentions.ToDictionary(m => m.Span);
        var unlinked = article.Toponyms.Where(t => !t.IsLinked || double.IsNaN(t.Latitude)).Select(t => t.Span).ToHashSet();
        Found += mentions.Count(m => m.Span.Start >= article.Start && !unlinked.Contains(m.Span));
        foreach (var toponym in article.Toponyms.Where(t => t.IsLinked && !double.IsNaN(t.Latitude)))
        {
            Gold++;
            var hasId = toponym.GeonamesId > 0 && Ids.Value.Contains(toponym.GeonamesId);
            if (hasId) GoldWithId++;
            if (!bySpan.TryGetValue(toponym.Span, out var mention)) continue;
            Right++;
            if ((mention.Place ?? mention.Within) is { } place && Distances.Kilometres(place.Latitude, place.Longitude, toponym.Latitude, toponym.Longitude) <= Near) Within++;
            if (!hasId) continue;
            WithId++;
            if (mention.Place?.GeonamesId == toponym.GeonamesId) Exact++;
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        double p = Share(Right, Found), r = Share(Right, Gold);
        return FormattableString.Invariant(
            $"found P {p:0.000} R {r:0.000} F1 {2 * p * r / Math.Max(p + r, 1e-9):0.000} | of found within 161 km {Share(Within, Right):0.000} exact {Share(Exact, WithId):0.000} | of all within 161 km {Share(Within, Gold):0.000} exact {Share(Exact, GoldWithId):0.000} | {Gold} names");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
