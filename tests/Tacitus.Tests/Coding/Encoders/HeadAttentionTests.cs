using Tacitus.Coding.Encoders;

namespace Tacitus.Tests.Coding.Encoders;

public class HeadAttentionTests
{
    private const int Head = 8, Stride = 3 * Head;

    [Theory]
    [InlineData(5)]
    [InlineData(512)]
    public void Where_all_keys_are_alike_each_piece_gathers_the_mean_even_of_the_greatest_values(int count)
    {
        var looking = Looking(count, (_, d) => d < Head ? 1 : d < 2 * Head ? 3 : d % 2 == 0 ? 100 : -100);
        Gather(looking, count);
        for (var i = 0; i < count; i++) for (var d = 0; d < Head; d++) Assert.Equal(d % 2 == 0 ? 100 : -100, looking[i * Stride + d], 0.05f);
    }

    [Fact]
    public void Where_one_key_answers_far_better_its_value_is_gathered()
    {
        var looking = Looking(70, (i, d) => d < Head ? 2 : d < 2 * Head ? (i == 66 ? 4 : -4) : i);
        Gather(looking, 70);
        for (var i = 0; i < 70; i++)
        {
            for (var d = 0; d < Head; d++) Assert.Equal(66, looking[i * Stride + d], 0.02f);
        }
    }

    [Fact]
    public void Many_small_shares_count_beside_a_great_one()
    {
        // One of e to the sixth beside 511 of one: less than half of all.
        var looking = Looking(512, (i, d) => d < Head ? 1 : d < 2 * Head ? (i == 0 ? 6 / MathF.Sqrt(8) : 0) : i == 0 ? 1 : -1);
        var great = MathF.Exp(6) / (MathF.Exp(6) + 511);
        Gather(looking, 512);
        for (var i = 0; i < 512; i++) Assert.Equal(2 * great - 1, looking[i * Stride], 0.005f);
    }

    [Fact]
    public void Queries_and_keys_of_nought_look_at_all_alike()
    {
        var looking = Looking(9, (i, d) => d < 2 * Head ? 0 : i);
        Gather(looking, 9);
        for (var i = 0; i < 9; i++) Assert.Equal(4, looking[i * Stride], 0.005f);
    }

    private static void Gather(float[] looking, int count)
    {
        var head = new HeadAttention(Head, count);
        head.Take(new FloatRows(looking, Stride), 0, Head, 2 * Head);
        for (var first = 0; first < count; first += HeadAttention.Block) head.Gather(first, Math.Min(HeadAttention.Block, count - first), new FloatRows(looking, Stride), 0);
    }

    private static float[] Looking(int count, Func<int, int, float> value) => [.. from i in Enumerable.Range(0, count) from d in Enumerable.Range(0, Stride) select value(i, d)];
}
