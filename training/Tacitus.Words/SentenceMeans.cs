using System.Numerics.Tensors;

namespace Tacitus.Words;

/// <summary>What the encoder says of a word in sentences, with what it says of the word alone.</summary>
internal static class SentenceMeans
{
    // A sentence of more pieces is left out; more occurrences of a frequent word change its mean little.
    private const int Batch = 64, MostPieces = 80, MostOccurrences = 4 * ContextSentences.Wanted;

    /// <summary>
    /// A vector of length one for each of <paramref name="words"/>: the mean over <paramref name="sentences"/> at a weight of up to 1.5, which grows with their number, and that
    /// of the word alone (<paramref name="alone"/>) at 0.5; a word of no sentence keeps the latter.
    /// </summary>
    public static float[] Mix(Vocabulary words, float[] alone, ContextSentences sentences, Encoder encoder)
    {
        var (sums, occurrences) = Sum(words, sentences, encoder);
        var vectors = new float[alone.Length];
        for (var w = 0; w < words.Count; w++)
        {
            var sum = Of(sums, w);
            var vector = Of(vectors, w);
            var own = Of(alone, w);
            if (occurrences[w] > 0)
            {
                TensorPrimitives.Divide(sum, TensorPrimitives.Norm<float>(sum), sum);
                var weight = occurrences[w] / (occurrences[w] + 3f) * 1.5f;
                for (var d = 0; d < Encoder.Size; d++) vector[d] = sum[d] * weight + own[d] * 0.5f;
            }
            else
            {
                own.CopyTo(vector);
            }
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        }
        return vectors;
    }

    private static (float[] Sums, int[] Occurrences) Sum(Vocabulary words, ContextSentences sentences, Encoder encoder)
    {
        var (sums, occurrences, vector) = (new float[words.Count * Encoder.Size], new int[words.Count], new float[Encoder.Size]);
        var ordered = sentences.Chosen.Select(s => (Words: s, Length: s.Sum(w => encoder.Pieces.Cut(w).Length))).Where(s => s.Length <= MostPieces).OrderBy(s => s.Length).ToList();
        var done = 0;
        foreach (var batch in ordered.Chunk(Batch))
        {
            var states = encoder.Encode([.. batch.Select(s => s.Words.SelectMany(encoder.Pieces.Cut).ToArray())]);
            for (var r = 0; r < batch.Length; r++)
            {
                var at = 0;
                foreach (var text in batch[r].Words)
                {
                    var pieces = encoder.Pieces.Cut(text).Length;
                    if (words.Find(text) is { } word && occurrences[word] < MostOccurrences)
                    {
                        states.Word(r, at, pieces, vector);
                        TensorPrimitives.Add(Of(sums, word), vector, Of(sums, word));
                        occurrences[word]++;
                    }
                    at += pieces;
                }
            }
            Progress.Count(done, done += batch.Length, ordered.Count, "sentences");
        }
        return (sums, occurrences);
    }

    private static Span<float> Of(float[] vectors, int word) => vectors.AsSpan(word * Encoder.Size, Encoder.Size);
}
