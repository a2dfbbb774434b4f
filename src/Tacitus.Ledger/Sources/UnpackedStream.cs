namespace Tacitus.Ledger.Sources;

/// <summary>What comes out of a compression, watched for bombs.</summary>
/// <param name="unpacked">What comes out.</param>
/// <param name="packed">How many bytes went in so far, or go in at all.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packed) : Stream
{
    // Text packs 3 to 20 times; the most that deflate can do is 1,032 times.
    private const int MostRatio = 200;
    private const long Harmless = 16_000_000;

    private long _count;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        _count += count;
        if (_count > Harmless && _count / MostRatio > packed()) throw new ArchiveBombException();
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
