namespace Tacitus.Ledger.Sources;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class HeadStream : ForwardStream
{
    private readonly Stream _rest;
    private readonly byte[] _head;
    private int _at;

    /// <summary>Takes up to <paramref name="length"/> bytes off <paramref name="stream"/>, which stays its owner's to close.</summary>
    public HeadStream(Stream stream, int length)
    {
        KnownLength = stream.CanSeek ? stream.Length : -1;
        Seekable = stream.CanSeek ? stream : null;
        var head = new byte[length];
        var count = stream.ReadAtLeast(head, length, throwOnEndOfStream: false);
        _head = head[..count];
        _rest = stream;
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>How many bytes there are, or -1 when that is not known.</summary>
    public long KnownLength { get; }

    /// <summary>How many bytes were read so far.</summary>
    public long Count { get; private set; }

    /// <summary>The stream itself when it can be read from any place; null when not.</summary>
    public Stream? Seekable { get; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count;
        if (_at == _head.Length) count = _rest.Read(buffer);
        else
        {
            count = Math.Min(buffer.Length, _head.Length - _at);
            _head.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
        }
        Count += count;
        return count;
    }
}
