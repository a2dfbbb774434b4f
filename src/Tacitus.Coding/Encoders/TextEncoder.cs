using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// Runs an encoder on the pieces of a text, on the thread that calls: the same pieces give the same states to the last bit, whatever the processor.
/// Immutable; safe to share between threads.
/// </summary>
internal sealed class TextEncoder
{
    // Whose inner numbers fit in the nearer memory.
    private const int Block = 96;

    // Not the weights as a whole: their steps are kept packed alone.
    private readonly WeightMatrix _words, _positions, _kinds;
    private readonly float[] _segment;
    private readonly EncoderNorm _norm;
    private readonly ImmutableArray<Layer> _layers;

    /// <summary>An encoder of <paramref name="weights"/>.</summary>
    public TextEncoder(EncoderWeights weights)
    {
        (Shape, _words, _positions, _kinds, _segment, _norm) = (weights.Shape, weights.Words, weights.Positions, weights.Kinds, weights.Segment, weights.Norm);
        _layers = [.. weights.Layers.Select(l => new Layer(l.MixingNorm, l.Norm, new PackedMatrix(l.Query, l.Key, l.Value), new PackedMatrix(l.Mixing), new PackedMatrix(l.Widening), new PackedMatrix(l.Narrowing)))];
    }

    /// <summary>How large the encoder is.</summary>
    public EncoderShape Shape { get; }

    /// <summary>The last states of <paramref name="pieces"/>, of which the caller has put the first and last that open and close a text.</summary>
    /// <param name="pieces">Rows of the vocabulary, at most as many as there are positions.</param>
    /// <param name="kinds">For each piece the kind of name that it lies in, nought for none.</param>
    public EncodedText Encode(ReadOnlySpan<int> pieces, ReadOnlySpan<byte> kinds)
    {
        var count = pieces.Length;
        if (count == 0 || count > Shape.Positions) throw new ArgumentException($"{count} pieces; the encoder takes 1 to {Shape.Positions}", nameof(pieces));
        if (kinds.Length != count) throw new ArgumentException($"{kinds.Length} kinds for {count} pieces", nameof(kinds));
        var result = new EncodedText(count, new float[count * Shape.Hidden]);
        var states = result.States;
        for (var i = 0; i < count; i++) Open(pieces[i], i, kinds[i], states.AsSpan(i * Shape.Hidden, Shape.Hidden));
        var buffers = new Buffers(Shape, count);
        for (var l = 0; l < _layers.Length; l++)
        {
            Attend(_layers[l], states, buffers);
            Widen(_layers[l], states, buffers);
        }
        buffers.Return();
        return result;
    }

    private void Open(int piece, int position, int kind, Span<float> state)
    {
        _segment.CopyTo(state);
        Add(_words, piece, state);
        Add(_positions, position, state);
        Add(_kinds, kind, state);
        Curves.Normalise(state, _norm);
    }

    private static void Add(WeightMatrix rows, int row, Span<float> state)
    {
        var scale = rows.Scales[row];
        var values = rows.Row(row);
        for (var i = 0; i < state.Length; i++) state[i] += values[i] * scale;
    }

    private void Attend(Layer layer, Span<float> states, Buffers buffers)
    {
        var (count, hidden, head) = (buffers.Count, Shape.Hidden, Shape.Head);
        Round(states, hidden, buffers, 0, count);
        layer.Looking.Multiply(buffers.Whole.AsSpan(0, count * hidden), buffers.Scales.AsSpan(0, count), buffers.Looking);
        var looking = new FloatRows(buffers.Looking, layer.Looking.Width);
        for (var h = 0; h < Shape.Heads; h++)
        {
            buffers.Attention.Take(looking, h * head, hidden + h * head, hidden * 2 + h * head);
            // Where the queries of this head stood, which have been taken.
            for (var first = 0; first < count; first += HeadAttention.Block)
                buffers.Attention.Gather(first, Math.Min(HeadAttention.Block, count - first), looking, h * head);
        }
        for (var first = 0; first < count; first += Block)
        {
            var rows = Math.Min(Block, count - first);
            for (var i = 0; i < rows; i++) buffers.Scales[i] = WholeRows.Round(looking.Row(first + i, hidden), WholeRows.Most(hidden), buffers.Whole.AsSpan(i * hidden, hidden));
            layer.Mixing.Multiply(buffers.Whole.AsSpan(0, rows * hidden), buffers.Scales.AsSpan(0, rows), buffers.Inner);
            Join(states[(first * hidden)..], rows, buffers.Inner, layer.Mixing.Width, layer.MixingNorm);
        }
    }

    private void Widen(Layer layer, Span<float> states, Buffers buffers)
    {
        var (hidden, inner) = (Shape.Hidden, Shape.Inner);
        for (var first = 0; first < buffers.Count; first += Block)
        {
            var rows = Math.Min(Block, buffers.Count - first);
            Round(states, hidden, buffers, first, rows);
            layer.Widening.Multiply(buffers.Whole.AsSpan(0, rows * hidden), buffers.Scales.AsSpan(0, rows), buffers.Inner);
            var wide = new FloatRows(buffers.Inner, layer.Widening.Width);
            for (var i = 0; i < rows; i++)
            {
                Curves.Gate(wide.Row(i, inner));
                buffers.Scales[i] = WholeRows.Round(wide.Row(i, inner), WholeRows.Most(inner), buffers.Whole.AsSpan(i * inner, inner));
            }
            layer.Narrowing.Multiply(buffers.Whole.AsSpan(0, rows * inner), buffers.Scales.AsSpan(0, rows), buffers.Inner);
            Join(states[(first * hidden)..], rows, buffers.Inner, layer.Narrowing.Width, layer.Norm);
        }
    }

    private static void Round(ReadOnlySpan<float> states, int hidden, Buffers buffers, int first, int rows)
    {
        for (var i = 0; i < rows; i++) buffers.Scales[i] = WholeRows.Round(states.Slice((first + i) * hidden, hidden), WholeRows.Most(hidden), buffers.Whole.AsSpan(i * hidden, hidden));
    }

    // What a step gives is added to what went into it.
    private void Join(Span<float> states, int rows, Span<float> step, int stride, EncoderNorm norm)
    {
        for (var i = 0; i < rows; i++)
        {
            var state = states.Slice(i * Shape.Hidden, Shape.Hidden);
            var added = step.Slice(i * stride, Shape.Hidden);
            for (var d = 0; d < state.Length; d += 8) (Vector256.Create<float>(state[d..]) + Vector256.Create<float>(added[d..])).CopyTo(state[d..]);
            Curves.Normalise(state, norm);
        }
    }

    private sealed record Layer(EncoderNorm MixingNorm, EncoderNorm Norm, PackedMatrix Looking, PackedMatrix Mixing, PackedMatrix Widening, PackedMatrix Narrowing);

    // What one call needs besides its result, lent once for all layers.
    private sealed class Buffers(EncoderShape shape, int count)
    {
        public int Count { get; } = count;

        public short[] Whole { get; } = ArrayPool<short>.Shared.Rent(Math.Max(count * shape.Hidden, Math.Min(Block, count) * shape.Inner));

        public float[] Scales { get; } = Lend(count);

        public float[] Looking { get; } = Lend(count * Panels.Padded(shape.Hidden * 3));

        public HeadAttention Attention { get; } = new(shape.Head, count);

        public float[] Inner { get; } = Lend(Math.Min(Block, count) * Panels.Padded(Math.Max(shape.Inner, shape.Hidden)));

        public void Return()
        {
            ArrayPool<short>.Shared.Return(Whole);
            foreach (var lent in (ReadOnlySpan<float[]>)[Scales, Looking, Inner]) ArrayPool<float>.Shared.Return(lent);
        }

        // Cleared: of what stands behind the end of a row nothing comes out, but numbers that are none would slow the sums.
        private static float[] Lend(int length)
        {
            var lent = ArrayPool<float>.Shared.Rent(length);
            Array.Clear(lent);
            return lent;
        }
    }
}
