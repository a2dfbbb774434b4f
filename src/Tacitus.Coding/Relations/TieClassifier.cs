using System.Collections.Immutable;
using System.IO.Compression;
using Tacitus.Coding.Entities;
using Tacitus.Coding.Learning;
using Tacitus.Language;

namespace Tacitus.Coding.Relations;

/// <summary>Tells how the entities of each sentence stand to each other, by a learned linear model over pairs. Pure; safe to share between threads.</summary>
public sealed class TieClassifier
{
    // Beyond so many entities in a sentence (a list of strikes has thirty) pairs grow too many: each is then paired with its nearest.
    private const int MostBetween = 24;
    // Log odds in thousandths, of a probability of 0.08: ties are rare among pairs, and those who annotated left out many that could be told. By four-fold cross-validation (F1 0.433 from 0.11 on, 0.444 from 0.08).
    private const int Least = -2442;

    private static readonly Lazy<HashedRows> Shipped = new(Load);
    private readonly HashedRows _rows;

    /// <summary>A classifier with the model that the program ships.</summary>
    public TieClassifier() => _rows = Shipped.Value;

    /// <summary>A classifier with a model of its own.</summary>
    internal TieClassifier(HashedRows rows) => _rows = rows;

    /// <summary>The number of weights a feature has: one for each type.</summary>
    internal static int Width { get; } = Enum.GetValues<TieType>().Length;

    /// <summary>The ties of <paramref name="entities"/> that are likely enough, in order of reading; of two entities at most the likeliest each way.</summary>
    public ImmutableArray<Tie> Classify(Analysis analysis, ImmutableArray<EntityMention> entities)
    {
        var ties = ImmutableArray.CreateBuilder<Tie>();
        var scores = new int[Width];
        foreach (var group in entities.GroupBy(e => e.Sentence))
        {
            var sentence = new TieSentence(analysis, analysis.Sentences[group.Key], [.. group]);
            foreach (var (source, target) in Pairs(sentence))
            {
                Array.Clear(scores);
                foreach (var feature in TieFeatures.Of(sentence, source, target)) _rows.Add(feature, scores);
                var best = 0;
                for (var k = 1; k < scores.Length; k++) if (scores[k] > scores[best]) best = k;
                if (scores[best] >= Least) ties.Add(new Tie(sentence.Entities[source].Mention, (TieType)best, sentence.Entities[target].Mention, scores[best]));
            }
        }
        return ties.DrainToImmutable();
    }

    /// <summary>The pairs of entities of a sentence that are looked at, both ways.</summary>
    internal static IEnumerable<(int Source, int Target)> Pairs(TieSentence sentence)
    {
        for (var i = 0; i < sentence.Entities.Length; i++)
        {
            for (var k = Math.Max(0, i - MostBetween); k < Math.Min(sentence.Entities.Length, i + MostBetween); k++)
            {
                if (k != i && sentence.Entities[i].Mention.Span != sentence.Entities[k].Mention.Span) yield return (i, k);
            }
        }
    }

    private static HashedRows Load()
    {
        const string name = "Tacitus.Coding.Relations.ties.model";
        using var stream = typeof(TieClassifier).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the program");
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        return HashedRows.Read(reader, Width);
    }
}
