using System.Numerics.Tensors;

namespace Tacitus.Words;

/// <summary>What the encoder says of each piece of some rows.</summary>
/// <param name="Values">A vector for each piece, row by row.</param>
/// <param name="Length">How many pieces a row has with those that open and close it, and with its empty rest.</param>
internal readonly record struct States(float[] Values, int Length)
{
    /// <summary>Sets <paramref name="vector"/> to the mean direction of the <paramref name="count"/> pieces of <paramref name="row"/> from <paramref name="first"/> on, of length one.</summary>
    public void Word(int row, int first, int count, Span<float> vector)
    {
        vector.Clear();
        // One more: the piece that opens the row.
        for (var i = first + 1; i <= first + count; i++) TensorPrimitives.Add<float>(vector, Values.AsSpan((row * Length + i) * Encoder.Size, Encoder.Size), vector);
        TensorPrimitives.Divide(vector, MathF.Max(1e-9f, TensorPrimitives.Norm<float>(vector)), vector);
    }
}
