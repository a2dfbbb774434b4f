using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Places;
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

    // "The town of Koro": so likely a name is at the first look when the words before it say what it is.
    private const float Told = 0.5f;

    // So surely a name in capitals at the head of the article is its dateline, whose country the article is of.
    private const float SurelyDateline = 0.8f;

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
    private readonly AirportFinder _airports;

    /// <summary>A finder with the model that the program ships.</summary>
    public PlaceFinder() : this(Shipped.Value) { }

    /// <summary>A finder with a model of its own.</summary>
    internal PlaceFinder(PlaceModel model)
    {
        (_classifier, _resolver, _reviewer) = (new MentionClassifier(model, _cues), new PlaceResolver(model), new MentionReviewer(model));
        _unlisted = new UnlistedFinder(model, _cues);
        _airports = new AirportFinder(_gazetteer);
        (_uses, _precisions) = (new UseReader(_cues), new PrecisionReader(_cues));
    }

    /// <summary>The places of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<PlaceMention> Find(Analysis analysis)
    {
        var document = new PlaceDocument(analysis, _gazetteer, _words, _divisions, _cues);
        var neighbours = new PlaceNeighbours(document);
        var first = _classifier.Classify(document, neighbours);
        for (var c = 0; c < first.Length; c++) if (first[c] < Told && ToldSettlement.IsTold(document, c)) first[c] = Told;
        var likely = MentionReviewer.Likely(first);
        var (slots, of) = _resolver.Resolve(document, neighbours, likely, first);
        var probabilities = _reviewer.Review(document, neighbours, first, slots, of);
        var countries = Countries(document, probabilities, likely, of);
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>();
        foreach (var c in likely)
        {
            var slot = of[c];
            if (probabilities[c] < Least(document, slot, c, countries, first[c])) continue;
            var best = Meant(document, slot, c, countries);
            var (entry, form) = slot.Entries[best];
            var use = _uses.Read(document, neighbours, c, entry, form);
            var town = Town(slot, use);
            var (precision, extent) = _precisions.Read(document, neighbours, c, town);
            var probability = slot.Probabilities[best] + (town == entry ? 0 : slot.Probabilities[Array.FindIndex(slot.Entries, e => e.Entry == town)]);
            mentions.Add(new PlaceMention(
                document.Candidates[c].Span, document.Sentence(c), _gazetteer[town], use, precision, (int)MathF.Round(1000 * probability), "place-ranker") { Extent = extent });
        }
        var unlisted = _unlisted.Find(document, first, mentions);
        Widen(analysis, mentions);
        var airports = _airports.Find(analysis);
        if (unlisted.Count + airports.Length == 0) return mentions.DrainToImmutable();
        unlisted.RemoveAll(u => airports.Any(a => a.Span.Overlaps(u.Span)));
        mentions.RemoveAll(m => unlisted.Exists(u => u.Span.Overlaps(m.Span)) || airports.Any(a => a.Span.Overlaps(m.Span)));
        mentions.AddRange(unlisted);
        mentions.AddRange(airports);
        mentions.Sort((x, y) => x.Span.CompareTo(y.Span));
        return mentions.DrainToImmutable();
    }

    // "Gaza ... the southern Gaza city of Khan Younis": the strip and not its city, in the whole article.
    private void Widen(Analysis analysis, ImmutableArray<PlaceMention>.Builder mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (mentions[i].Place is not { Kind: PlaceKind.Populated } town || !EventPlacer.IsHolder(analysis, mentions[i], mentions[i + 1]) || mentions[i + 1].Place?.Country != town.Country) continue;
            if (_gazetteer.Look(analysis[mentions[i].Span].ToString()).FirstOrDefault(p => p.Kind is PlaceKind.Region or PlaceKind.Admin1 && p.Country == town.Country) is not { } wide) continue;
            for (var m = 0; m < mentions.Count; m++) if (mentions[m].Place == town) mentions[m] = mentions[m] with { Place = wide, Precision = wide.Kind == PlaceKind.Admin1 ? 4 : 5 };
        }
    }

    // The countries that the article surely names, that of its dateline with them.
    private HashSet<int> Countries(PlaceDocument document, float[] probabilities, List<int> likely, Dictionary<int, PlaceSlot> of) =>
        [.. likely.Where(c => probabilities[c] >= Accepted && (_gazetteer.Feature(Best(of[c])) == PlaceFeature.Country || probabilities[c] >= SurelyDateline && IsHead(document, c))).Select(c => _gazetteer.Country(Best(of[c])))];

    private static int Best(PlaceSlot slot) => slot.Entries[slot.Best].Entry;

    private static bool IsHead(PlaceDocument document, int c) =>
        document.Sentence(c) == 0 && document.Candidates[c].First == 0 && document.Text.Pieces[0].Shape == PieceShape.Upper && !document.IsCaseless(c);

    // "The town of Koro in central Mali": of several towns of a name the one in a country of the article.
    private int Meant(PlaceDocument document, PlaceSlot slot, int c, HashSet<int> countries)
    {
        if (countries.Count == 0 || countries.Contains(_gazetteer.Country(Best(slot))) || !ToldSettlement.IsTold(document, c)) return slot.Best;
        var best = -1;
        for (var i = 0; i < slot.Entries.Length; i++)
            if (slot.Entries[i].Form == NameForm.Main && countries.Contains(_gazetteer.Country(slot.Entries[i].Entry)) && (best < 0 || slot.Probabilities[i] > slot.Probabilities[best])) best = i;
        return best < 0 ? slot.Best : best;
    }

    // The marked texts leave out many adjectives of countries, and have few of the world's provincial capitals "in" which something happens, and few
    // towns of the countries that the rest of the world's news is of.
    private float Least(PlaceDocument document, PlaceSlot slot, int c, HashSet<int> countries, float first)
    {
        var (entry, form) = slot.Entries[Meant(document, slot, c, countries)];
        if (form == NameForm.Adjective) return AcceptedAdjective;
        // "Uganda's Amudat district", "the town of Koro in Mali": nothing else can be meant.
        if (countries.Contains(_gazetteer.Country(entry)) && !document.IsCaseless(c) && (slot.DivisionLevel >= 0 || form == NameForm.Main && ToldSettlement.IsTold(document, c))) return 0;
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
