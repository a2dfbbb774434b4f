namespace Tacitus.Ledger.Sources;

/// <summary>What comes out of a compression, watched for bombs.</summary>
/// <param name="unpacked">What comes out.</param>
/// <param name="packed">How many bytes went in so far, or go in at all.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packed) : ForwardStream
{
    // Text packs 3 to 20 times; the most that deflate can do is 1,032 times.
    private const int MostRatio = 200;
    private const long Harmless = 16_000_000;

    private long _count;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        _count += count;
        if (_count > Harmless && _count / MostRatio > packed()) throw new ArchiveBombException();
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
