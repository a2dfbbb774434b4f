using System.Numerics.Tensors;

namespace Tacitus.Words;

/// <summary>Cuts points into groups round middles (k-means by direction): each point belongs to the middle that it is nearest to, each middle is the mean of its points.</summary>
internal sealed class WordGrouping
{
    private const int Size = PrincipalComponents.Size, Rounds = 20;

    private readonly float[] _points;
    private readonly float[] _weights;

    /// <summary>Groups for <paramref name="points"/>, one after the other, which stand <paramref name="counts"/> times in the texts: what is frequent weighs more, by the logarithm.</summary>
    public WordGrouping(float[] points, int[] counts) => (_points, _weights) = (points, Array.ConvertAll(counts, c => 1f + MathF.Log2(c)));

    /// <summary>For each point the number of its group among <paramref name="groups"/>, which begin at points that <paramref name="random"/> chooses. Some may stay empty.</summary>
    public int[] Cut(int groups, Random random)
    {
        var middles = new float[groups * Size];
        var first = Enumerable.Range(0, _weights.Length).OrderBy(_ => random.Next()).Take(groups).ToArray();
        for (var g = 0; g < groups; g++) Point(first[g]).CopyTo(middles.AsSpan(g * Size, Size));
        var own = new int[_weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, own.Length, i => own[i] = Nearest(Point(i), middles));
            Move(middles, own);
        }
        Progress.Tell($"{groups} groups");
        return own;
    }

    private static int Nearest(ReadOnlySpan<float> point, float[] middles)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var at = 0; at < middles.Length; at += Size)
        {
            var near = TensorPrimitives.Dot(point, middles.AsSpan(at, Size));
            if (near > most) (best, most) = (at / Size, near);
        }
        return best;
    }

    private void Move(float[] middles, int[] own)
    {
        Array.Clear(middles);
        for (var i = 0; i < own.Length; i++)
        {
            var middle = middles.AsSpan(own[i] * Size, Size);
            TensorPrimitives.MultiplyAdd(Point(i), _weights[i], middle, middle);
        }
        for (var at = 0; at < middles.Length; at += Size)
        {
            var middle = middles.AsSpan(at, Size);
            var length = TensorPrimitives.Norm<float>(middle);
            if (length > 1e-6f) TensorPrimitives.Divide(middle, length, middle);
        }
    }

    private ReadOnlySpan<float> Point(int i) => _points.AsSpan(i * Size, Size);
}
