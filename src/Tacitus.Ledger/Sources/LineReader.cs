namespace Tacitus.Ledger.Sources;

/// <summary>Reads lines of bytes, at most so long; a longer one is passed over to its end without being held.</summary>
internal sealed class LineReader(Stream stream, int most)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The number of the last line read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the last line was longer than the limit; its bytes were not kept.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The next line without blanks around it; false at the end.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        line = default;
        WasTooLong = false;
        MemoryStream? parts = null;
        while (true)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, stream.Read(_buffer));
                if (_end == 0)
                {
                    if (parts is null && !WasTooLong) return false;
                    break;
                }
            }
            parts ??= new MemoryStream();
            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest.IndexOf((byte)'\n');
            var part = at < 0 ? rest : rest[..at];
            if (parts.Length + part.Length > most) WasTooLong = true;
            if (WasTooLong) parts.SetLength(0);
            else parts.Write(part);
            _start += at < 0 ? rest.Length : at + 1;
            if (at >= 0) break;
        }
        Number++;
        var bytes = parts!.ToArray();
        var whole = Number == 1 ? ContentKinds.WithoutMark(bytes) : bytes;
        line = whole.Trim(" \t\r"u8).ToArray();
        return true;
    }
}
