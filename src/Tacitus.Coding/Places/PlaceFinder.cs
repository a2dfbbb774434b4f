using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Finds the places that an article names and resolves them to gazetteer entries.</summary>
public sealed class PlaceFinder
{
    private const float Accepted = 0.45f;
    private const float AcceptedAdjective = 0.3f;
    private const float AcceptedPlaced = 0.18f;

    // What the first look holds for a place so surely, "in" which something is, stands though nothing else in the article is near it: a short report names no neighbours.
    private const float SurelyNamed = 0.4f;

    private static readonly Lazy<PlaceModel> Shipped = new(() => PlaceModel.Load());

    private readonly Gazetteer _gazetteer = Gazetteer.Shared;
    private readonly PlaceWords _words = new();
    private readonly DivisionWords _divisions = DivisionWords.Load();
    private readonly PlaceCues _cues = PlaceCues.Load();
    private readonly UseReader _uses;
    private readonly PrecisionReader _precisions;
    private readonly MentionClassifier _classifier;
    private readonly PlaceResolver _resolver;
    private readonly MentionReviewer _reviewer;
    private readonly UnlistedFinder _unlisted;

    /// <summary>A finder with the model that the program ships.</summary>
    public PlaceFinder() : this(Shipped.Value) { }

    /// <summary>A finder with a model of its own.</summary>
    internal PlaceFinder(PlaceModel model)
    {
        (_classifier, _resolver, _reviewer) = (new MentionClassifier(model, _cues), new PlaceResolver(model), new MentionReviewer(model));
        _unlisted = new UnlistedFinder(model, _cues);
        (_uses, _precisions) = (new UseReader(_cues), new PrecisionReader(_cues));
    }

    /// <summary>The places of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<PlaceMention> Find(Analysis analysis)
    {
        var document = new PlaceDocument(analysis, _gazetteer, _words, _divisions, _cues);
        var neighbours = new PlaceNeighbours(document);
        var first = _classifier.Classify(document, neighbours);
        var likely = MentionReviewer.Likely(first);
        var (slots, of) = _resolver.Resolve(document, neighbours, likely, first);
        var probabilities = _reviewer.Review(document, neighbours, first, slots, of);
        var countries = Countries(probabilities, likely, of);
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>();
        foreach (var c in likely)
        {
            var slot = of[c];
            if (probabilities[c] < Least(document, slot, c, countries, first[c])) continue;
            var (entry, form) = slot.Entries[slot.Best];
            var use = _uses.Read(document, neighbours, c, entry, form);
            var town = Town(slot, use);
            var (precision, extent) = _precisions.Read(document, neighbours, c, town);
            var probability = slot.Probabilities[slot.Best] + (town == entry ? 0 : slot.Probabilities[Array.FindIndex(slot.Entries, e => e.Entry == town)]);
            mentions.Add(new PlaceMention(
                document.Candidates[c].Span, document.Sentence(c), _gazetteer[town], use, precision, (int)MathF.Round(1000 * probability), "place-ranker") { Extent = extent });
        }
        var unlisted = _unlisted.Find(document, first, mentions);
        if (unlisted.Count == 0) return mentions.DrainToImmutable();
        mentions.RemoveAll(m => unlisted.Exists(u => u.Span.Overlaps(m.Span)));
        mentions.AddRange(unlisted);
        mentions.Sort((x, y) => x.Span.CompareTo(y.Span));
        return mentions.DrainToImmutable();
    }

    // The countries that the article surely names.
    private HashSet<int> Countries(float[] probabilities, List<int> likely, Dictionary<int, PlaceSlot> of) =>
        [.. likely.Where(c => probabilities[c] >= Accepted).Select(c => of[c].Entries[of[c].Best].Entry).Where(e => _gazetteer.Feature(e) == PlaceFeature.Country).Select(_gazetteer.Country)];

    // The marked texts leave out many adjectives of countries, and have few of the world's provincial capitals "in" which something happens, and few
    // towns of the countries that the rest of the world's news is of.
    private float Least(PlaceDocument document, PlaceSlot slot, int c, HashSet<int> countries, float first)
    {
        var (entry, form) = slot.Entries[slot.Best];
        if (form == NameForm.Adjective) return AcceptedAdjective;
        return form == NameForm.Main && (_gazetteer.Feature(entry) is PlaceFeature.Country or PlaceFeature.Capital or PlaceFeature.Seat1 || !document.IsCaseless(c) && countries.Contains(_gazetteer.Country(entry)))
            && document.Neighbour(c, -1) is "in" or "near" or "of"
            ? AcceptedPlaced : form == NameForm.Main && first >= SurelyNamed && (slot.DivisionLevel >= 0 || document.Neighbour(c, -1) is "in" or "near" or "outside" or "at" && !document.JoinsCapitals(document.Candidates[c].End)) ? AcceptedPlaced : Accepted;
    }

    // Moscow is the city and, to GeoNames, also the division around it: without "region" or "province" beside it the city is meant; so is New York in a dateline.
    private int Town(PlaceSlot slot, PlaceUse use)
    {
        var entry = slot.Entries[slot.Best].Entry;
        // "the Donetsk region" is the division, whatever stands round it.
        if (slot.DivisionLevel == 1 && _gazetteer.Feature(entry) is PlaceFeature.Populated or PlaceFeature.Seat1 or PlaceFeature.Capital)
        {
            foreach (var (division, form) in slot.Entries) if (form != NameForm.Adjective && _gazetteer.Feature(division) == PlaceFeature.Admin1 && _gazetteer.Admin1(entry) == division) return division;
        }
        if (slot.DivisionLevel >= 0 || _gazetteer.Feature(entry) != PlaceFeature.Admin1) return entry;
        foreach (var (town, form) in slot.Entries)
        {
            if (form == NameForm.Adjective || _gazetteer.Feature(town) is not (PlaceFeature.Capital or PlaceFeature.Seat1 or PlaceFeature.Populated) || _gazetteer.Admin1(town) != entry) continue;
            // So is a seat with a fifth of the people of a division that has its name ("the centre of Donetsk"); smaller seats, as Quebec's, are no match for theirs.
            var share = form != NameForm.Main || _gazetteer.Feature(town) is PlaceFeature.Populated ? 6 : 2;
            if (use == PlaceUse.Dateline || 10 * _gazetteer.Inhabitants(town) >= share * _gazetteer.Inhabitants(entry)) return town;
        }
        return entry;
    }

    /// <summary>Where names of the gazetteer stand in <paramref name="analysis"/>, whatever they mean there.</summary>
    internal IReadOnlySet<Span> Candidates(Analysis analysis) =>
        new PlaceDocument(analysis, _gazetteer, _words, _divisions, _cues).Candidates.Select(c => c.Span).ToHashSet();
}
