using System.Numerics.Tensors;

namespace Tacitus.Words;

/// <summary>Brings vectors down to the directions in which they differ most: groups are found faster there, and what is noise is left out.</summary>
internal static class PrincipalComponents
{
    /// <summary>How many directions are kept.</summary>
    public const int Size = 128;

    private const int From = Encoder.Size, Rounds = 15;

    /// <summary>The points of <paramref name="vectors"/>, each of length one; <paramref name="vectors"/> are centred in place. The search for the directions begins where <paramref name="random"/> says.</summary>
    public static float[] Project(float[] vectors, Random random)
    {
        var count = vectors.Length / From;
        Centre(vectors, count);
        var directions = Directions(Covariance(vectors, count), random);
        var points = new float[count * Size];
        Parallel.For(0, count, i =>
        {
            var point = points.AsSpan(i * Size, Size);
            for (var p = 0; p < Size; p++) point[p] = TensorPrimitives.Dot<float>(vectors.AsSpan(i * From, From), directions.AsSpan(p * From, From));
            Normalise(point);
        });
        return points;
    }

    private static void Centre(float[] vectors, int count)
    {
        var mean = new float[From];
        for (var i = 0; i < count; i++) TensorPrimitives.Add<float>(mean, vectors.AsSpan(i * From, From), mean);
        TensorPrimitives.Divide(mean, count, mean);
        for (var i = 0; i < count; i++)
        {
            var vector = vectors.AsSpan(i * From, From);
            TensorPrimitives.Subtract(vector, mean, vector);
            Normalise(vector);
        }
    }

    private static float[] Covariance(float[] vectors, int count)
    {
        var sums = new double[From * From];
        for (var i = 0; i < count; i++)
        {
            var vector = vectors.AsSpan(i * From, From);
            for (var a = 0; a < From; a++) for (var b = 0; b <= a; b++) sums[a * From + b] += vector[a] * vector[b];
        }
        for (var a = 0; a < From; a++) for (var b = 0; b < a; b++) sums[b * From + a] = sums[a * From + b];
        return Array.ConvertAll(sums, s => (float)s);
    }

    // Each direction is turned to where the vectors spread most, then made square to those before it.
    private static float[] Directions(float[] covariance, Random random)
    {
        var directions = new float[Size * From];
        for (var i = 0; i < directions.Length; i++) directions[i] = (float)(random.NextDouble() - 0.5);
        for (var round = 0; round < Rounds; round++)
        {
            var turned = new float[Size * From];
            for (var p = 0; p < Size; p++)
            {
                var own = turned.AsSpan(p * From, From);
                for (var a = 0; a < From; a++) own[a] = TensorPrimitives.Dot<float>(covariance.AsSpan(a * From, From), directions.AsSpan(p * From, From));
            }
            for (var p = 0; p < Size; p++)
            {
                var own = turned.AsSpan(p * From, From);
                for (var q = 0; q < p; q++)
                {
                    var before = turned.AsSpan(q * From, From);
                    var shared = TensorPrimitives.Dot<float>(own, before);
                    for (var a = 0; a < From; a++) own[a] -= shared * before[a];
                }
                TensorPrimitives.Divide(own, TensorPrimitives.Norm<float>(own), own);
            }
            directions = turned;
        }
        return directions;
    }

    private static void Normalise(Span<float> vector) => TensorPrimitives.Divide(vector, MathF.Max(1e-9f, TensorPrimitives.Norm<float>(vector)), vector);
}
