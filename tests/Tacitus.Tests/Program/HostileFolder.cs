using System.IO.Compression;
using System.Text;

namespace Tacitus.Tests.Program;

/// <summary>Everything that may lie in a folder of news and is no news, each with the code of the issue that it must make; null when it is an article like others.</summary>
internal sealed class HostileFolder(string path)
{
    /// <summary>What there is: the path of an issue, from the folder on, and its code.</summary>
    public List<(string Path, string? Code)> Expected { get; } = [];

    /// <summary>A sentence on an attack, told apart by its number.</summary>
    public static string News(int killed) => FormattableString.Invariant($"Attack in Quenby\n\nGunmen killed {killed} people in Quenby on May 3, 2031, police said.\n");

    /// <summary>Writes it all.</summary>
    public void Write()
    {
        Directory.CreateDirectory(path);
        File("plain.txt", null, News(3));
        File("empty.txt", "empty_file", "");
        File("blank.txt", "empty_file", " \n\t\n");
        File("binary.txt", "not_text", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))]);
        File("broken-utf8.txt", null, [.. Encoding.UTF8.GetBytes(News(4)), 0xC3, 0x28, 0xFF]);
        File("utf16-without-mark.txt", null, Encoding.Unicode.GetBytes(News(5)));
        File("long-line.txt", "too_large", News(6) + string.Concat(Enumerable.Repeat("one more word ", 2_400_000)));
        File("long-line.jsonl", "too_large", "{\"text\":\"" + new string('x', 33_000_000) + "\"}\n{\"text\":\"" + News(7).ReplaceLineEndings(" ") + "\"}\n", "#1");
        File("deep.html", null, "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + $"<p>{News(8)}</p>");
        File("deep.json", "broken_json", "{\"text\":\"x\",\"more\":" + new string('[', 1_000_000) + new string(']', 1_000_000) + "}");
        File("many-brackets.json", "too_large", new string('[', 10_000_000));
        File("title.json", null, "{\"title\":\"=1+1 \\u001b[2J<script>alert(1)</script>\\u202e\",\"text\":\"" + News(9).ReplaceLineEndings(" ") + "\",\"source\":\"@SUM(1)\"}");
        File("line\nend \u001b[31mred.txt", "empty_file", " ");
        File("cut.gz", "damaged_archive", Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 40).Select(News))))[..200]);
        File("bomb.gz", "archive_bomb", Gzip(new byte[20_000_000]));
        File("bomb.zip", "archive_bomb", Zip(("zeros.txt", new byte[20_000_000]), ("after.txt", Encoding.UTF8.GetBytes(News(10)))), "#zeros.txt");
        File("upwards.zip", "unsafe_name", Zip(("../../up.txt", Encoding.UTF8.GetBytes(News(11))), ("in.txt", Encoding.UTF8.GetBytes(News(12)))), "#../../up.txt");
        File("nested.zip", "nested_too_deep", Nested(6), string.Concat(Enumerable.Range(0, 5).Select(i => $"#{5 - i}.zip")));
        File("document.docx", "not_text", Zip(("[Content_Types].xml", "<x/>"u8.ToArray())));
        Directory.CreateSymbolicLink(Path.Combine(path, "loop"), path);
        Expected.Add(("loop", "folder_loop"));
        System.IO.File.CreateSymbolicLink(Path.Combine(path, "dangling.txt"), Path.Combine(path, "gone"));
        Expected.Add(("dangling.txt", "unreadable"));
        if (System.IO.File.Exists("/usr/bin/mkfifo"))
        {
            System.Diagnostics.Process.Start("/usr/bin/mkfifo", [Path.Combine(path, "pipe.txt")]).WaitForExit();
            Expected.Add(("pipe.txt", "empty_file"));
            System.IO.File.CreateSymbolicLink(Path.Combine(path, "to-pipe.txt"), "pipe.txt");
            Expected.Add(("to-pipe.txt", "empty_file"));
        }
    }

    private void File(string name, string? code, string text, string member = "") => File(name, code, Encoding.UTF8.GetBytes(text), member);

    private void File(string name, string? code, byte[] bytes, string member = "")
    {
        System.IO.File.WriteAllBytes(Path.Combine(path, name), bytes);
        Expected.Add((name + member, code));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                member.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    private static byte[] Nested(int depth)
    {
        var bytes = Zip(("in.txt", Encoding.UTF8.GetBytes(News(13))));
        for (var i = 1; i < depth; i++) bytes = Zip(($"{i}.zip", bytes));
        return bytes;
    }
}
