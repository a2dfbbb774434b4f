using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>Finds the places that an article names and resolves them to gazetteer entries.</summary>
public sealed class PlaceFinder
{
    private static readonly Lazy<PlaceModel> Shipped = new(PlaceModel.Load);

    private readonly Gazetteer _gazetteer = Gazetteer.Shared;
    private readonly PlaceWords _words = new();
    private readonly DivisionWords _divisions = DivisionWords.Load();
    private readonly MentionClassifier _classifier;
    private readonly PlaceResolver _resolver;

    /// <summary>A finder with the model that the program ships.</summary>
    public PlaceFinder() : this(Shipped.Value) { }

    /// <summary>A finder with a model of its own.</summary>
    internal PlaceFinder(PlaceModel model) => (_classifier, _resolver) = (new MentionClassifier(model), new PlaceResolver(model));

    /// <summary>The places of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<PlaceMention> Find(Analysis analysis)
    {
        var document = new PlaceDocument(analysis, _gazetteer, _words, _divisions);
        var neighbours = new PlaceNeighbours(document);
        var probabilities = _classifier.Classify(document, neighbours);
        var accepted = Enumerable.Range(0, probabilities.Length).Where(c => probabilities[c] >= 0.5f).ToList();
        var (_, slots) = _resolver.Resolve(document, neighbours, accepted);
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>(accepted.Count);
        foreach (var c in accepted)
        {
            var slot = slots[c];
            var best = slot.Best;
            var place = _gazetteer[slot.Entries[best].Entry];
            mentions.Add(new PlaceMention(
                document.Candidates[c].Span, document.Sentence(c), place, slot.Entries[best].Form == NameForm.Adjective ? PlaceUse.Adjective : PlaceUse.Location,
                Precision(place.Kind), (int)MathF.Round(1000 * slot.Probabilities[best]), "place-ranker"));
        }
        return mentions.DrainToImmutable();
    }

    private static int Precision(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 6,
        PlaceKind.Admin1 => 4,
        PlaceKind.Admin2 => 3,
        PlaceKind.Region => 5,
        _ => 1,
    };
}
