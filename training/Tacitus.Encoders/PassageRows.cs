using Tacitus.Coding.Passages;

namespace Tacitus.Encoders;

/// <summary>A passage as rows of numbers for torch.</summary>
internal sealed class PassageRows
{
    /// <summary>The rows of <paramref name="passage"/> with <paramref name="pairs"/>, of parties of so many <paramref name="kinds"/>.</summary>
    public PassageRows(Passage passage, IReadOnlyList<PassagePair> pairs, int kinds)
    {
        Pieces = [.. passage.Pieces.Select(p => (long)p)];
        PieceKinds = [.. passage.Kinds.Select(k => (long)k)];
        Firsts = [.. passage.Mentions.Select(m => (long)m.First)];
        Ends = [.. passage.Mentions.Select(m => (long)m.End)];
        Shares = [.. passage.Mentions.Select(m => 1f / (m.End - m.First))];
        var names = pairs.SelectMany(p => p.Names).ToList();
        Subjects = [.. names.Select(n => (long)n.Subject)];
        Objects = [.. names.Select(n => (long)n.Object)];
        Distances = [.. names.Select(n => (long)PairHead.DistanceOf(passage.Mentions[n.Subject], passage.Mentions[n.Object]))];
        Kinds = [.. names.Select(n => (long)PairHead.KindsOf(passage.Mentions[n.Subject], passage.Mentions[n.Object], kinds))];
        var between = names.Select(n => PairHead.Between(passage.Mentions[n.Subject], passage.Mentions[n.Object])).ToList();
        From = [.. between.Select(b => (long)b.From)];
        To = [.. between.Select(b => (long)b.To)];
        BetweenShares = [.. between.Select(b => b.To > b.From ? 1f / (b.To - b.From) : 0)];
        Slots = new long[pairs.Count * Passage.MostNames];
        Empty = new float[Slots.Length];
        for (int p = 0, next = 0; p < pairs.Count; p++)
            for (var n = 0; n < Passage.MostNames; n++)
            {
                if (n < pairs[p].Names.Length) Slots[p * Passage.MostNames + n] = next++;
                else Empty[p * Passage.MostNames + n] = Never;
            }
    }

    /// <summary>The log odds of what cannot be.</summary>
    public const float Never = -1e4f;

    /// <summary>The pieces.</summary>
    public long[] Pieces { get; }

    /// <summary>For each piece the kind of name that it lies in.</summary>
    public long[] PieceKinds { get; }

    /// <summary>For each name its first piece.</summary>
    public long[] Firsts { get; }

    /// <summary>For each name the piece after its last.</summary>
    public long[] Ends { get; }

    /// <summary>For each name the share of a piece in it.</summary>
    public float[] Shares { get; }

    /// <summary>For each two names the subject.</summary>
    public long[] Subjects { get; }

    /// <summary>For each two names the object.</summary>
    public long[] Objects { get; }

    /// <summary>For each two names how far apart they are.</summary>
    public long[] Distances { get; }

    /// <summary>For each two names their kinds.</summary>
    public long[] Kinds { get; }

    /// <summary>For each two names where begins what stands between them.</summary>
    public long[] From { get; }

    /// <summary>For each two names where it ends.</summary>
    public long[] To { get; }

    /// <summary>For each two names the share of a piece in it.</summary>
    public float[] BetweenShares { get; }

    /// <summary>For each pair the rows of its names, as many as a pair has at most.</summary>
    public long[] Slots { get; }

    /// <summary>For each slot nought, or the log odds of what is none.</summary>
    public float[] Empty { get; }
}
