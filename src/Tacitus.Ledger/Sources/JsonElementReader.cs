namespace Tacitus.Ledger.Sources;

/// <summary>Cuts the elements of a JSON array out of a stream by its brackets and quotes; whether they are JSON is for others to say.</summary>
internal sealed class JsonElementReader(Stream stream, int most)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;
    private bool _isOpen;

    /// <summary>The place of the last element read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the last element was longer than the limit; its bytes were not kept.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>Whether the array's closing bracket was met.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The next element; false at the end of the array or of the stream.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> element)
    {
        element = default;
        WasTooLong = false;
        if (IsClosed) return false;
        var bytes = new MemoryStream();
        var depth = 0;
        var inString = false;
        var isEscaped = false;
        while (Next() is { } b)
        {
            if (!_isOpen)
            {
                _isOpen = b == '[';
                continue;
            }
            if (depth == 0 && !inString && b is (byte)',' or (byte)']' && depth == 0 && !inString)
            {
                IsClosed = b == ']';
                if (bytes.Length > 0 || WasTooLong) break;
                if (IsClosed) return false;
                continue;
            }
            if (inString)
            {
                inString = isEscaped || b != '"';
                isEscaped = !isEscaped && b == '\\';
            }
            else if (b == '"') inString = true;
            else if (b is (byte)'{' or (byte)'[') depth++;
            else if (b is (byte)'}' or (byte)']') depth--;
            else if (bytes.Length == 0 && b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') continue;
            if (bytes.Length >= most) WasTooLong = true;
            if (WasTooLong) bytes.SetLength(0);
            else bytes.WriteByte(b);
        }
        if (!IsClosed && _end == 0) return false;
        Number++;
        element = bytes.ToArray().AsMemory();
        return true;
    }

    private byte? Next()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
            if (_end == 0) return null;
        }
        return _buffer[_at++];
    }
}
