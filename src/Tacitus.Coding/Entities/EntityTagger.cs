using System.Collections.Immutable;
using System.IO.Compression;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Entities;

/// <summary>
/// Finds what the noun phrases of an article stand for, named or not, and what lies inside them: two readings by learned sequence models, the outer spans
/// first. Pure; safe to share between threads.
/// </summary>
public sealed class EntityTagger
{
    private static readonly Lazy<(SequenceModel Outer, SequenceModel Inner)> Shipped = new(Load);
    private readonly SequenceModel _outer, _inner;

    /// <summary>A tagger with the models that the program ships.</summary>
    public EntityTagger() => (_outer, _inner) = Shipped.Value;

    /// <summary>A tagger with models of its own.</summary>
    internal EntityTagger(SequenceModel outer, SequenceModel inner) => (_outer, _inner) = (outer, inner);

    /// <summary>The entities of <paramref name="analysis"/> in order of reading, outer ones before those inside them.</summary>
    public ImmutableArray<EntityMention> Tag(Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors)
    {
        var features = new EntityFeatures(analysis, places, actors);
        var found = new List<EntityMention>();
        foreach (var sentence in analysis.Sentences)
        {
            var outer = _outer.Label(features.Of(sentence, null));
            var inner = _inner.Label(features.Of(sentence, outer));
            foreach (var (model, labels) in new[] { (_outer, outer), (_inner, inner) })
            {
                foreach (var (first, end, type) in SequenceModel.Spans(labels))
                {
                    var span = new Span(analysis.Tokens[sentence.FirstToken + first].Span.Start, analysis.Tokens[sentence.FirstToken + end - 1].Span.End);
                    found.Add(new EntityMention(span, sentence.Index, Enum.Parse<EntityType>(model.Types[type])));
                }
            }
        }
        return [.. found.Distinct().OrderBy(e => e.Span.Start).ThenByDescending(e => e.Span.End).ThenBy(e => e.Type)];
    }

    private static (SequenceModel Outer, SequenceModel Inner) Load()
    {
        const string name = "Tacitus.Coding.Entities.entities.model";
        using var stream = typeof(EntityTagger).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the program");
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        return (SequenceModel.Read(reader), SequenceModel.Read(reader));
    }
}
