using System.Buffers.Binary;
using System.Text;

namespace Tacitus.Training.Gazetteers;

/// <summary>Reads gettext's compiled catalogues (GNU gettext manual, section 10.3, "The Format of GNU MO Files").</summary>
internal static class MessageCatalogue
{
    /// <summary>The messages and their translations in the order of the file.</summary>
    public static IEnumerable<(string Message, string Translation)> Read(byte[] bytes)
    {
        if (Int(0) != 0x950412de) throw new InvalidDataException("this is no little-endian gettext catalogue");
        var (count, messages, translations) = ((int)Int(8), (int)Int(12), (int)Int(16));
        for (var i = 0; i < count; i++) yield return (Text(messages + 8 * i), Text(translations + 8 * i));

        uint Int(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
        string Text(int at) => Encoding.UTF8.GetString(bytes, (int)Int(at + 4), (int)Int(at));
    }
}
