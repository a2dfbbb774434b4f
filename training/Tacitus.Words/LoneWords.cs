namespace Tacitus.Words;

/// <summary>What the encoder says of a word that stands alone: mostly what it is made of, which is all that can be had for a rare one.</summary>
internal static class LoneWords
{
    private const int Batch = 256;

    /// <summary>A vector of length one for each of <paramref name="words"/>, one after the other.</summary>
    public static float[] Encode(Vocabulary words, Encoder encoder)
    {
        var vectors = new float[words.Count * Encoder.Size];
        // Words of one length together, so that little is computed of empty rests.
        var ordered = words.All.Select((w, i) => (Word: i, Pieces: encoder.Pieces.Cut(w))).OrderBy(w => w.Pieces.Length).ToList();
        var done = 0;
        foreach (var batch in ordered.Chunk(Batch))
        {
            var states = encoder.Encode([.. batch.Select(w => w.Pieces)]);
            for (var r = 0; r < batch.Length; r++) states.Word(r, 0, batch[r].Pieces.Length, vectors.AsSpan(batch[r].Word * Encoder.Size, Encoder.Size));
            Progress.Count(done, done += batch.Length, words.Count, "words alone");
        }
        return vectors;
    }
}
