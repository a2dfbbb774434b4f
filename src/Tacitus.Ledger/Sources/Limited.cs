namespace Tacitus.Ledger.Sources;

/// <summary>Reads streams whose length nobody vouches for.</summary>
internal static class Limited
{
    private const int Step = 1 << 16;

    /// <summary>All bytes of <paramref name="stream"/>; null when there are more than <paramref name="most"/>.</summary>
    public static byte[]? Read(Stream stream, int most)
    {
        var bytes = new byte[Step];
        var count = 0;
        while (true)
        {
            var read = stream.Read(bytes, count, bytes.Length - count);
            if (read == 0) return bytes[..count];
            count += read;
            if (count > most) return null;
            if (count == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, most + 1L));
        }
    }
}
