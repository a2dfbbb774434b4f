using System.Buffers.Binary;
using System.Text;

namespace Tacitus.Encoders;

/// <summary>
/// Torch's library needs one symbol of GCC 13's library of C++, which not every system has (Debian 12): an older one that does the same, the start of the streams, takes its place,
/// and the version that is not there is asked for no more.
/// </summary>
internal static class TorchLibrary
{
    private const int Symbols = 11, Versions = 0x6fffffff, Needs = 0x6ffffffe;
    private const ushort Weak = 2;

    /// <summary>Mends the library beside the program where it has not been.</summary>
    public static void Mend()
    {
        foreach (var path in Directory.GetFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories))
        {
            var file = File.ReadAllBytes(path);
            if (Mend(file)) File.WriteAllBytes(path, file);
        }
    }

    // The parts of the form of ELF that are looked at: sections, the names and versions of symbols, and which versions are needed.
    private static bool Mend(Span<byte> file)
    {
        var sections = new List<(int Type, int Offset, int Size, int Link)>();
        for (int i = 0, at = (int)Long(file, 0x28); i < Short(file, 0x3C); i++, at += Short(file, 0x3A)) sections.Add((Int(file, at + 4), (int)Long(file, at + 24), (int)Long(file, at + 32), Int(file, at + 40)));
        var (symbols, versions, needs) = (sections.First(s => s.Type == Symbols), sections.First(s => s.Type == Versions), sections.First(s => s.Type == Needs));
        var names = sections[symbols.Link].Offset;
        var (older, missing) = (0, 0);
        for (var need = needs.Offset; ; need += Int(file, need + 12))
        {
            for (int i = 0, version = need + Int(file, need + 8); i < Short(file, need + 2); i++, version += Int(file, version + 12))
            {
                var name = Name(file, names + Int(file, version + 8));
                if (name == "GLIBCXX_3.4") older = Short(file, version + 6);
                else if (name == "GLIBCXX_3.4.32") missing = version;
            }
            if (Int(file, need + 12) == 0) break;
        }
        if (missing == 0 || (Short(file, missing + 4) & Weak) != 0) return false;
        BinaryPrimitives.WriteUInt16LittleEndian(file[(missing + 4)..], (ushort)(Short(file, missing + 4) | Weak));
        for (var i = 0; i < symbols.Size / 24; i++)
        {
            var name = names + Int(file, symbols.Offset + i * 24);
            if (Name(file, name) != "_ZSt21ios_base_library_initv") continue;
            "_ZNSt8ios_base4InitC1Ev\0"u8.CopyTo(file[name..]);
            BinaryPrimitives.WriteUInt16LittleEndian(file[(versions.Offset + 2 * i)..], (ushort)older);
        }
        return true;
    }

    private static string Name(ReadOnlySpan<byte> file, int at) => Encoding.ASCII.GetString(file.Slice(at, file[at..].IndexOf((byte)0)));

    private static ushort Short(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);

    private static int Int(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file[at..]);

    private static long Long(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt64LittleEndian(file[at..]);
}
