using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Tacitus.Coding.Encoders;

namespace Tacitus.Tests.Coding.Encoders;

public class EncoderFileTests
{
    private const int ShapeAt = 8;

    [Fact]
    public void Reading_gives_what_was_written()
    {
        var written = SmallEncoder.Weights();
        var read = EncoderFile.Read(new MemoryStream(Packed(written)));
        Assert.Equal(written.Shape, read.Shape);
        Assert.Equal(written.Vocabulary, read.Vocabulary);
        Assert.Equal(written.Kinds.Values.ToArray(), read.Kinds.Values.ToArray());
        int[] pieces = [1, 5, 7, 19, 2];
        byte[] kinds = [0, 1, 2, 0, 0];
        Assert.Equal(new TextEncoder(written).Encode(pieces, kinds).States, new TextEncoder(read).Encode(pieces, kinds).States);
        Assert.Equal(Packed(written), Packed(read));
    }

    [Fact]
    public void Other_weights_give_another_file() => Assert.NotEqual(Unpacked(), Content(Packed(SmallEncoder.Weights(2))));

    [Fact]
    public void A_file_that_cannot_be_unpacked_is_refused() => Refuses("cannot be unpacked", [40, 0, 0, 0, .. "no encoder at all, but words"u8]);

    [Fact]
    public void A_length_that_no_encoder_has_is_refused()
    {
        Refuses("begins otherwise", "no encoder"u8.ToArray());
        Refuses("begins otherwise", [0, 0]);
    }

    [Fact]
    public void A_file_that_is_something_else_is_refused() => Refuses("begins otherwise", Pack("SomeOtherModel, long enough to have a hash at its end"u8.ToArray()));

    [Fact]
    public void An_encoder_of_another_version_is_refused() => Refuses("version 9; this program reads 2", Changed(bytes => bytes[4] = 9));

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        var whole = Unpacked();
        foreach (var length in new[] { 0, 7, 8, 39, 60, whole.Length - 33, whole.Length - 1 }) Refuses("encoder", Pack(whole[..length]));
        var packed = Packed(SmallEncoder.Weights());
        Refuses("encoder", packed[..(packed.Length / 2)]);
    }

    [Fact]
    public void More_bytes_than_it_says_are_refused()
    {
        var longer = Pack([.. Unpacked(), 1]);
        Refuses("more bytes than it says", [.. BitConverter.GetBytes(Unpacked().Length), .. longer[4..]]);
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var whole = Unpacked();
        for (var i = 8; i < whole.Length; i += 97)
        {
            var changed = whole.ToArray();
            changed[i] ^= 4;
            Refuses("damaged", Pack(changed));
        }
    }

    [Fact]
    public void Sizes_that_cannot_be_are_told()
    {
        Refuses("65 layers", Changed(b => b[ShapeAt] = 65));
        Refuses("states of 9 numbers", Changed(b => b[ShapeAt + 4] = 9));
        Refuses("4 heads", Changed(b => b[ShapeAt + 8] = 4));
        Refuses("17 inner numbers", Changed(b => b[ShapeAt + 12] = 17));
    }

    [Fact]
    public void Weights_too_few_or_too_many_are_told()
    {
        Refuses("ends before its last weights", Changed(b => b[ShapeAt] = 3));
        Refuses("bytes after its last weights", Changed(b => b[ShapeAt] = 1));
    }

    [Fact]
    public void Weights_that_do_not_fit_each_other_are_refused()
    {
        var good = SmallEncoder.Weights();
        EncoderWeights With(WeightMatrix kinds, string[] vocabulary) => new(good.Shape, [.. vocabulary], good.Words, good.Positions, good.Segment, kinds, good.Norm, good.Layers);
        Assert.Contains("vocabulary", Assert.Throws<InvalidDataException>(() => With(good.Kinds, ["[UNK]"])).Message, StringComparison.Ordinal);
        Assert.Contains("kinds", Assert.Throws<InvalidDataException>(() => With(good.Positions, [.. good.Vocabulary])).Message, StringComparison.Ordinal);
        var kinds = WeightMatrix.Of([.. Enumerable.Repeat(1f, 48)], 3);
        Assert.Contains("first kind", Assert.Throws<InvalidDataException>(() => With(kinds, [.. good.Vocabulary])).Message, StringComparison.Ordinal);
    }

    private static void Refuses(string message, byte[] file) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => EncoderFile.Read(new MemoryStream(file))).Message, StringComparison.Ordinal);

    private static byte[] Packed(EncoderWeights weights)
    {
        var stream = new MemoryStream();
        EncoderFile.Write(stream, weights);
        return stream.ToArray();
    }

    private static byte[] Unpacked() => Content(Packed(SmallEncoder.Weights()));

    private static byte[] Content(byte[] packed)
    {
        var content = new MemoryStream();
        using (var stream = new BrotliStream(new MemoryStream(packed[4..]), CompressionMode.Decompress)) stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Pack(byte[] content)
    {
        var packed = new MemoryStream();
        packed.Write(BitConverter.GetBytes(content.Length));
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(content);
        return packed.ToArray();
    }

    // With a hash that fits: what is wrong is what was changed.
    private static byte[] Changed(Action<byte[]> change)
    {
        var content = Unpacked()[..^SHA256.HashSizeInBytes];
        change(content);
        return Pack([.. content, .. SHA256.HashData(content)]);
    }
}
