using System.Text;
using UtfUnknown;

namespace Tacitus.Language.Reading.Charsets;

/// <summary>Finds the charset of bytes and decodes them: a mark, then UTF-16 by its zeros, then UTF-8 by its form, then what the page declares, then what the bytes look like.</summary>
internal static class TextDecoder
{
    // Zeros in ASCII-range UTF-16 text stand at one parity only; even in other scripts every blank, digit and line end has one.
    private const int ZeroSample = 4096;
    private const double LeastZeroShare = 0.04;

    // A page with a few stray zeros (one in a thousand bytes at most) is text all the same; they are read as blanks.
    private const int MostZeros = 1000;

    // Charsets are declared within the first 1,024 bytes (WHATWG); pages with long comments before it are common enough to look further.
    private const int DeclarationSample = 4096;
    private const int DetectionSample = 65536;

    // UTF.Unknown's confidence in single-byte charsets of real pages is mostly above 0.6; below this it guesses.
    private const float LeastConfidence = 0.5f;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The characters of <paramref name="bytes"/>; null when they are not text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (HasBinaryMark(bytes)) return null;
        var (encoding, markLength) = ByMark(bytes);
        encoding ??= ByZeros(bytes);
        if (encoding is null && bytes.Count((byte)0) * (long)MostZeros > bytes.Length) return null;
        encoding ??= ByForm(bytes) ?? Declared(bytes) ?? Detected(bytes);
        var text = encoding.GetString(bytes[markLength..]);
        if (!IsText(text)) return null;
        text = text.Replace('\0', ' ');
        return new DecodedText(text, encoding.WebName, text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    private static bool HasBinaryMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("\x7FELF"u8) || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.StartsWith<byte>([0x1F, 0x8B])
        || bytes.StartsWith("SQLite format 3"u8) || bytes.StartsWith("{\\rtf"u8);

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF])) return (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        return (null, 0);
    }

    private static Encoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, ZeroSample)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        var units = sample.Length / 2;
        if (even == 0 && odd >= LeastZeroShare * units) return Encoding.Unicode;
        if (odd == 0 && even >= LeastZeroShare * units) return Encoding.BigEndianUnicode;
        return null;
    }

    // Text in another charset is practically never valid UTF-8 by chance. Broken UTF-8 is still mostly made of whole sequences.
    private static Encoding? ByForm(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        var rest = bytes;
        while (!rest.IsEmpty)
        {
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            rest = rest[ascii..];
            var status = Rune.DecodeFromUtf8(rest, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done) whole++;
            else broken++;
            rest = rest[length..];
        }
        if (broken == 0) return whole > 0 || !bytes.Contains((byte)0x1B) ? StrictUtf8 : null;
        return whole >= 4 * broken ? Encoding.UTF8 : null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationSample)]);
        foreach (var key in (ReadOnlySpan<string>)["charset", "encoding"])
        {
            for (var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var start = at + key.Length;
                while (start < head.Length && head[start] is ' ' or '=' or '"' or '\'') start++;
                var end = start;
                while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':')) end++;
                if (end > start && ByName(head[start..end]) is { } encoding) return encoding;
            }
        }
        return null;
    }

    private static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, DetectionSample)].ToArray()).Detected;
        if (detected is null || detected.Confidence < LeastConfidence) return Windows1252;
        return ByName(detected.EncodingName) ?? Windows1252;
    }

    private static Encoding Windows1252 => Encoding.GetEncoding(1252);

    // What calls itself Latin-1 or ASCII is read as its superset windows-1252 (WHATWG); a declared UTF that does not hold was excluded by its form.
    private static Encoding? ByName(string name)
    {
        var label = name.ToLowerInvariant();
        if (label is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" or "iso_8859-1") return Windows1252;
        if (label is "iso-8859-9") label = "windows-1254";
        if (label is "gb2312" or "gbk") label = "gb18030";
        if (label.StartsWith("utf", StringComparison.Ordinal)) return null;
        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsText(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, DetectionSample));
        var strange = 0;
        foreach (var c in sample)
        {
            if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u001A'))) strange++;
        }
        return strange * 10 <= sample.Length;
    }
}
