using System.Collections.Immutable;
using Tacitus.Language;

namespace Tacitus.Coding.Places;

/// <summary>Finds the places that an article names and resolves them to gazetteer entries.</summary>
public sealed class PlaceFinder
{
    private static readonly Lazy<PlaceModel> Shipped = new(() => PlaceModel.Load());

    private readonly Gazetteer _gazetteer = Gazetteer.Shared;
    private readonly PlaceWords _words = new();
    private readonly DivisionWords _divisions = DivisionWords.Load();
    private readonly UseReader _uses;
    private readonly PrecisionReader _precisions;
    private readonly MentionClassifier _classifier;
    private readonly PlaceResolver _resolver;

    /// <summary>A finder with the model that the program ships.</summary>
    public PlaceFinder() : this(Shipped.Value) { }

    /// <summary>A finder with a model of its own.</summary>
    internal PlaceFinder(PlaceModel model)
    {
        var cues = PlaceCues.Load();
        (_classifier, _resolver, _uses, _precisions) = (new MentionClassifier(model), new PlaceResolver(model), new UseReader(cues), new PrecisionReader(cues));
    }

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
            var (entry, form) = (slot.Entries[slot.Best].Entry, slot.Entries[slot.Best].Form);
            var (precision, extent) = _precisions.Read(document, neighbours, c, entry);
            mentions.Add(new PlaceMention(
                document.Candidates[c].Span, document.Sentence(c), _gazetteer[entry], _uses.Read(document, neighbours, c, entry, form),
                precision, (int)MathF.Round(1000 * slot.Probabilities[slot.Best]), "place-ranker") { Extent = extent });
        }
        return mentions.DrainToImmutable();
    }
}
