using System.Collections.Immutable;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Passages;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Passages;

public class PairHeadTests
{
    private const int Size = 8, Kinds = 6, Types = 3, States = 4, Led = 1;

    // One group (the first piece) and one person (two names, the third and the fifth piece).
    private static readonly Passage Passage = new(
        0, 1, [.. new int[7]], [0, 1, 0, 3, 0, 3, 0],
        [new(1, 2, 0, 0, new Span(0, 1)), new(3, 4, 0, 1, new Span(4, 5)), new(5, 6, 0, 1, new Span(8, 9))],
        [new PassageParty(0, 0, [0]), new PassageParty(1, 1, [1, 2])]);

    [Fact]
    public void The_odds_of_a_pair_are_the_sum_of_those_of_its_names()
    {
        // Nothing but the bias of a type: each of two pairs of names has odds of one.
        var told = Assert.Single(Read(Head(bias: t => t == Led ? 0 : -20), -5000), t => t.Pair.Subject == 0);
        Assert.Equal((Led, 693), (told.Type, told.Score));
    }

    [Fact]
    public void The_name_that_tells_most_is_where_the_tie_stands()
    {
        // The second name of the person has a state that the head likes.
        var told = Read(Head(likes: true), -20_000).First(t => t is { Type: Led, Pair.Subject: 0 });
        Assert.Equal(new Span(8, 9), told.Object.Span);
    }

    [Fact]
    public void A_state_is_as_likely_as_its_type_has_it() =>
        Assert.Equal([0, 1000, 0, 0], Read(Head(bias: t => t == Led ? 0 : -20), -5000).First(t => t.Pair.Subject == 0).States);

    [Fact]
    public void A_type_has_its_own_way_to_tell_a_state()
    {
        var told = Read(Head(bias: _ => 0, doubts: true), -5000).Where(t => t.Pair.Subject == 0).ToDictionary(t => t.Type, t => t.States);
        Assert.True(told[Led][3] > told[Led][1]);
        Assert.Equal([0, 1000, 0, 0], told[0]);
    }

    [Fact]
    public void What_is_less_likely_is_not_told() => Assert.Empty(Read(Head(bias: _ => -5), -3000));

    [Fact]
    public void A_head_is_read_as_it_was_written()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        var head = Head(likes: true);
        PairHeadFile.Write(first, head);
        first.Position = 0;
        PairHeadFile.Write(second, PairHeadFile.Read(first));
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_head_of_another_version_is_refused()
    {
        using var stream = new MemoryStream();
        using (var packed = new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) packed.Write([9, 0, 0, 0]);
        stream.Position = 0;
        Assert.Contains("version 9", Assert.Throws<InvalidDataException>(() => PairHeadFile.Read(stream)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<PairReading> Read(PairHeadWeights weights, int least)
    {
        var states = new float[Passage.Pieces.Length * Size];
        states[5 * Size] = 3;
        return new PairHead(weights).Read(Passage, new EncodedText(Passage.Pieces.Length, states), Passage.Pairs((_, _) => true), least);
    }

    private static PairHeadWeights Head(Func<int, float>? bias = null, bool likes = false, bool doubts = false)
    {
        EncoderLinear Linear(float first) => new(WeightMatrix.Of([first, .. new float[16 * Size - 1]], 16), new float[16]);
        var hidden = new float[16];
        var led = new float[16];
        led[0] = likes ? 1 : 0;
        var alleged = new float[16];
        alleged[0] = doubts ? 9 : 0;
        return new PairHeadWeights(
            "00", Linear(0), Linear(1), Linear(0), Linear(0), Linear(0), [.. Enumerable.Range(0, 20).Select(_ => new float[16])], [.. Enumerable.Range(0, Kinds * Kinds).Select(_ => new float[16])], hidden,
            [.. Enumerable.Range(0, Types).Select(t => t == Led ? led : new float[16])], [.. Enumerable.Range(0, Types).Select(_ => new float[16])],
            [.. Enumerable.Range(0, Types).Select(t => bias?.Invoke(t) ?? -4)], [.. Enumerable.Range(0, Types * States).Select(i => i == Led * States + 3 ? alleged : new float[16])],
            [.. Enumerable.Range(0, Types).Select(_ => new float[] { 0, 1, 0, 0 })]);
    }
}
