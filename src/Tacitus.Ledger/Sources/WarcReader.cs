using System.Globalization;
using System.Text;

namespace Tacitus.Ledger.Sources;

/// <summary>Reads the records of a web archive (WARC 0.17 to 1.1) one after the other; it holds no more than one block, and that only when asked for.</summary>
internal sealed class WarcReader(Stream stream)
{
    // Heads have a dozen short lines; an address may be long.
    private const int MostLines = 200;
    private const int LongestLine = 64_000;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;
    private long _left;

    /// <summary>The head of the next record; null at the end. What was not read of the block before is passed over.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged from here on.</exception>
    public WarcRecord? Next()
    {
        Skip();
        string? line;
        do
        {
            line = Line();
            if (line is null) return null;
        }
        while (line.Length == 0);
        if (!line.StartsWith("WARC/", StringComparison.Ordinal)) throw new InvalidDataException("a record does not begin where the one before it ends");
        var (type, media) = ("", "");
        string? address = null;
        var length = -1L;
        for (var number = 0; (line = Line()) is not { Length: 0 }; number++)
        {
            if (line is null || number > MostLines) throw new InvalidDataException("it breaks off in the head of a record");
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToLowerInvariant())
            {
                case "warc-type":
                    type = value.ToLowerInvariant();
                    break;
                case "warc-target-uri":
                    address = value.Trim('<', '>');
                    break;
                case "content-type":
                    media = HttpMessage.MediaTypeOf(value);
                    break;
                case "content-length":
                    if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out length)) throw new InvalidDataException("a record does not say how long it is");
                    break;
            }
        }
        if (length < 0) throw new InvalidDataException("a record does not say how long it is");
        _left = length;
        return new WarcRecord(type, address, media, length);
    }

    /// <summary>The block of the record at hand; null when it has more than <paramref name="most"/> bytes.</summary>
    /// <exception cref="InvalidDataException">The archive breaks off in it.</exception>
    public byte[]? Block(int most)
    {
        if (_left > most) return null;
        var block = new byte[_left];
        var count = 0;
        while (count < block.Length)
        {
            if (_at == _end) Fill();
            var part = Math.Min(_end - _at, block.Length - count);
            _buffer.AsSpan(_at, part).CopyTo(block.AsSpan(count));
            _at += part;
            count += part;
        }
        _left = 0;
        return block;
    }

    private void Skip()
    {
        while (_left > 0)
        {
            if (_at == _end) Fill();
            var part = (int)Math.Min(_end - _at, _left);
            _at += part;
            _left -= part;
        }
    }

    private void Fill()
    {
        if (!More()) throw new InvalidDataException("it breaks off inside a record");
    }

    private bool More()
    {
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }

    private string? Line()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_at == _end && !More()) return line.Length == 0 ? null : throw new InvalidDataException("it breaks off in the head of a record");
            var rest = _buffer.AsSpan(_at, _end - _at);
            var end = rest.IndexOf((byte)'\n');
            line.Append(Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]));
            _at += end < 0 ? rest.Length : end + 1;
            if (line.Length > LongestLine) throw new InvalidDataException("a line in the head of a record has no end");
            if (end >= 0) return line.ToString().TrimEnd('\r');
        }
    }
}
