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
    // Ties are rare among pairs: one is told where it is not much less likely than none. Of seven bounds the best by four-fold cross-validation.
    private const int Least = -1000;

    private static readonly Lazy<HashedRows> Shipped = new(Load);
    private readonly HashedRows _rows;

    /// <summary>A classifier with the model that the program ships.</summary>
    public TieClassifier() => _rows = Shipped.Value;

    /// <summary>A classifier with a model of its own.</summary>
    internal TieClassifier(HashedRows rows) => _rows = rows;

    /// <summary>The number of weights a feature has: no tie, and one for each type.</summary>
    internal static int Width { get; } = Enum.GetValues<TieType>().Length + 1;

    /// <summary>The ties of <paramref name="entities"/> that are likelier than none by at least <paramref name="least"/> thousandths, in order of reading.</summary>
    public ImmutableArray<Tie> Classify(Analysis analysis, ImmutableArray<EntityMention> entities, int least = Least)
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
                var best = 1;
                for (var k = 2; k < scores.Length; k++) if (scores[k] > scores[best]) best = k;
                if (scores[best] - scores[0] >= least) ties.Add(new Tie(sentence.Entities[source].Mention, (TieType)(best - 1), sentence.Entities[target].Mention, scores[best] - scores[0]));
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
