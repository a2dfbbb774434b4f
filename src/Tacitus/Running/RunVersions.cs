using System.Reflection;
using System.Security.Cryptography;
using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;

namespace Tacitus.Running;

/// <summary>The versions of the code, models, gazetteer and lexicons that this program was built with.</summary>
internal static class RunVersions
{
    /// <summary>What stands for the version of something that the program was built without.</summary>
    public const string None = "none";

    private static readonly string Gazetteer = Path.Combine(AppContext.BaseDirectory, "gazetteer.bin");

    private static readonly Assembly[] Stages = [typeof(Article).Assembly, typeof(Analyser).Assembly, typeof(Coder).Assembly];

    /// <summary>Reads them; hashes the gazetteer, the encoders and every embedded resource.</summary>
    /// <exception cref="IOException">An encoder is missing, or is not the one that the program was built with.</exception>
    public static Versions Read() => new(
        $"{Version()}+{Hash(Stages.Select(a => a.ManifestModule.ModuleVersionId.ToByteArray()))}",
        Hash(Resources(n => n.EndsWith(".model", StringComparison.Ordinal)).Concat(Coder.Encoders.Select(e => HashOf(e.File, e.Hash)))),
        File.Exists(Gazetteer) ? Hash([HashOf(File.OpenRead(Gazetteer))]) : None,
        Hash(Resources(n => n.EndsWith(".rules", StringComparison.Ordinal) || n.EndsWith(".lexicon", StringComparison.Ordinal) || n.EndsWith(".codebook", StringComparison.Ordinal))));

    /// <summary>The program's version as people say it.</summary>
    public static string Version() => typeof(RunVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static IEnumerable<byte[]> Resources(Func<string, bool> kind) =>
        from assembly in Stages
        from name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where kind(name)
        select HashOf(assembly.GetManifestResourceStream(name)!);

    /// <summary>The hash of an encoder beside the program; one of another build would make an issue of each article that needs it, so a run does not begin with it.</summary>
    internal static byte[] HashOf(string file, string built)
    {
        var hash = HashOf(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));
        return Convert.ToHexStringLower(hash) == built ? hash : throw new IOException($"{file} is not the encoder that this program was built with; build the program again, or copy the file that lies beside it there.");
    }

    private static byte[] HashOf(Stream stream)
    {
        using (stream) return SHA256.HashData(stream);
    }

    private static string Hash(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var any = false;
        foreach (var part in parts)
        {
            hash.AppendData(part);
            any = true;
        }
        return any ? Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8)) : None;
    }
}
