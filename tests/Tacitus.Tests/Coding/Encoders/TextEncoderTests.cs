using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Tacitus.Coding.Encoders;

namespace Tacitus.Tests.Coding.Encoders;

public class TextEncoderTests
{
    private static readonly EncoderWeights Weights = SmallEncoder.Weights();
    private static readonly TextEncoder Encoder = new(Weights);

    // Around where blocks, panels and tiles end, and all that are short.
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 40), 63, 64, 65, 95, 96, 97, 192, 193, 511, 512];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void States_are_those_of_a_plain_reckoning(int length)
    {
        var (pieces, kinds) = Text(length);
        var read = Encoder.Encode(pieces, kinds);
        var states = SmallEncoder.Encode(Weights, pieces, kinds);
        Assert.Equal(states.Length, read.States.Length);
        for (var i = 0; i < states.Length; i++) Assert.Equal(states[i], read.States[i], 0.005);
    }

    [Fact]
    public void The_states_are_the_same_to_the_last_bit_on_every_processor()
    {
        var (pieces, kinds) = Text(77);
        var hash = SHA256.HashData(MemoryMarshal.AsBytes<float>(Encoder.Encode(pieces, kinds).States));
        Assert.Equal("7d59434a2d43b443", Convert.ToHexStringLower(hash)[..16]);
    }

    [Fact]
    public void A_text_gets_the_same_states_after_longer_ones_and_beside_others()
    {
        var (pieces, kinds) = Text(33);
        var states = Encoder.Encode(pieces, kinds).States;
        Parallel.For(0, 40, i =>
        {
            var (others, theirs) = Text(i * 12 + 1);
            Encoder.Encode(others, theirs);
            Assert.Equal(states, Encoder.Encode(pieces, kinds).States);
        });
    }

    [Fact]
    public void The_kind_of_name_that_a_piece_lies_in_changes_its_state()
    {
        var (pieces, kinds) = Text(9);
        var before = Encoder.Encode(pieces, kinds).State(4).ToArray();
        kinds[4] ^= 1;
        Assert.NotEqual(before, Encoder.Encode(pieces, kinds).State(4).ToArray());
    }

    [Theory]
    [InlineData(0, 0, "0 pieces")]
    [InlineData(513, 513, "513 pieces")]
    [InlineData(3, 2, "2 kinds for 3 pieces")]
    public void What_does_not_fit_is_refused(int pieces, int kinds, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Encoder.Encode(new int[pieces], new byte[kinds])).Message, StringComparison.Ordinal);

    private static (int[] Pieces, byte[] Kinds) Text(int length)
    {
        var random = new Random(length);
        return ([.. Enumerable.Range(0, length).Select(_ => random.Next(20))], [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(3))]);
    }
}
