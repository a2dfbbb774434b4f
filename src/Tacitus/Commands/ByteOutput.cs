using System.CommandLine;
using System.Text;

namespace Tacitus.Commands;

/// <summary>Results that are written as bytes: to standard output as they are, to another writer as the text that they stand for.</summary>
internal static class ByteOutput
{
    /// <summary>Has <paramref name="write"/> write to where the results of <paramref name="parsed"/> go.</summary>
    public static void Write(ParseResult parsed, Action<Stream> write)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (ReferenceEquals(output, Console.Out))
        {
            using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            write(stream);
            return;
        }
        using var buffer = new MemoryStream();
        write(buffer);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
