using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Tacitus.Ledger.Sources;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger.Sources;

public sealed class SourceFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tacitus-sources-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_are_read_in_ordinal_order_without_hidden_files_and_side_cars()
    {
        Write("b/2.txt", "two");
        Write("B.txt", "three");
        Write("a.txt", "one");
        Write(".hidden", "no");
        Write("a.meta.json", "{}");
        Assert.Equal(["B.txt", "a.txt", "b/2.txt"], Found().Select(f => f.Path));
    }

    [Fact]
    public void A_missing_path_is_an_issue_and_the_others_are_read()
    {
        var file = Write("a.txt", "one");
        var found = SourceFinder.Find([Path.Combine(_folder, "none"), file], GivenMetadata.None).ToList();
        Assert.Equal("missing_path", Assert.Single(found[0].Issues).Code);
        Assert.Equal("one", Text(found[1]));
    }

    [Fact]
    public void A_folder_that_leads_back_to_itself_is_not_followed()
    {
        Write("a.txt", "one");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "nothing"), Path.Combine(_folder, "gone"));
        Assert.Equal([("a.txt", null), ("loop", "folder_loop"), ("nothing", "unreadable")], Codes());
    }

    [Fact]
    public void A_side_car_beats_what_is_given_for_all()
    {
        Write("a.txt", "one");
        Write("a.meta.json", """{"published": "2016-03-28T20:10:00+02:00", "title": "Said"}""");
        var source = Assert.Single(Found(new GivenMetadata(PartialDate.Year(2020), "All"))).Source!;
        Assert.Equal(new GivenMetadata(PartialDate.Day(2016, 3, 28), "All", "Said"), source.Given);
    }

    [Fact]
    public void A_wrong_side_car_is_an_issue_and_the_article_is_read()
    {
        Write("a.txt", "one");
        Write("a.txt.meta.json", """{"published": "soon"}""");
        Assert.Equal([("a.txt", "bad_side_car"), ("a.txt", null)], Codes());
    }

    [Fact]
    public void Lines_of_json_are_articles_and_a_broken_one_is_an_issue()
    {
        Write("a.jsonl", "\uFEFF{\"text\": 1}\n\n{broken\n[1]\r\n  {\"text\": 4} \r\n");
        Assert.Equal([("a.jsonl#1", null), ("a.jsonl#3", "broken_json"), ("a.jsonl#4", "broken_json"), ("a.jsonl#5", null)], Codes());
        Assert.Equal(["{\"text\": 1}", "{\"text\": 4}"], Found().Where(f => f.Source is not null).Select(Text));
    }

    [Fact]
    public void Lines_of_json_are_known_without_their_ending()
    {
        Write("a.txt", "{\"text\": 1}\n{\"text\": 2}\n");
        Write("b.json", "{\n\"text\": 1\n}\n");
        Assert.Equal([("a.txt#1", null), ("a.txt#2", null), ("b.json", null)], Codes());
    }

    [Fact]
    public void A_line_above_the_limit_is_an_issue_and_the_next_is_read()
    {
        Write("a.jsonl", "{\"text\": \"" + new string('a', SourceFinder.MostBytes) + "\"}\n{\"text\": 2}\n");
        Assert.Equal([("a.jsonl#1", "too_large"), ("a.jsonl#2", null)], Codes());
    }

    [Fact]
    public void Elements_of_a_json_array_are_articles()
    {
        Write("a.json", " [ {\"text\": \"a]}\\\",\"}, 5 ,{\"b\": [1,{\"c\": 2}]}]");
        Assert.Equal([("a.json#1", null), ("a.json#2", "broken_json"), ("a.json#3", null)], Codes());
        Assert.Equal(["{\"text\": \"a]}\\\",\"}", "{\"b\": [1,{\"c\": 2}]}"], Found().Where(f => f.Source is not null).Select(Text));
    }

    [Fact]
    public void A_json_array_that_breaks_off_is_an_issue()
    {
        Write("a.json", "[{\"text\": 1}, {\"te");
        Assert.Equal([("a.json#1", null), ("a.json", "broken_json")], Codes());
    }

    [Fact]
    public void A_file_above_the_limit_is_not_read()
    {
        Write("a.txt", new string('a', SourceFinder.MostBytes + 1));
        Assert.Equal([("a.txt", "too_large")], Codes());
    }

    [Fact]
    public void Gzip_is_known_by_its_bytes_and_its_articles_by_what_comes_out()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.dat"), Pack("one"u8.ToArray()));
        File.WriteAllBytes(Path.Combine(_folder, "b.jsonl.gz"), Pack("{\"text\": 1}\n"u8.ToArray()));
        Assert.Equal([("a.dat", null), ("b.jsonl.gz#1", null)], Codes());
        Assert.Equal("one", Text(Found()[0]));
    }

    [Fact]
    public void A_damaged_gzip_is_an_issue()
    {
        File.WriteAllBytes(Path.Combine(_folder, "b.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]);
        Assert.Equal([("b.gz", "damaged_archive")], Codes());
    }

    [Fact]
    public void A_gzip_bomb_is_not_unpacked()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.gz"), Pack(new byte[SourceFinder.MostBytes]));
        File.WriteAllBytes(Path.Combine(_folder, "b.gz"), Pack(Pack(new byte[SourceFinder.MostBytes])));
        Assert.All(Codes(), c => Assert.Equal("archive_bomb", c.Item2));
        Assert.Equal(2, Codes().Count);
    }

    [Fact]
    public void Members_of_a_zip_are_articles_and_unsafe_names_are_refused()
    {
        Zip("a.zip", ("in/b.txt", "two"), ("in/a.txt", "one"), ("../out.txt", "no"), ("/abs.txt", "no"), ("c:\\x.txt", "no"), ("in/.DS_Store", "no"), ("c.jsonl", "{\"text\": 1}\n{\"text\": 2}"));
        Assert.Equal(
            [("a.zip#../out.txt", "unsafe_name"), ("a.zip#/abs.txt", "unsafe_name"), ("a.zip#c.jsonl#1", null), ("a.zip#c.jsonl#2", null), ("a.zip#c:\\x.txt", "unsafe_name"), ("a.zip#in/a.txt", null), ("a.zip#in/b.txt", null)],
            Codes());
    }

    [Fact]
    public void Side_cars_in_a_zip_are_used()
    {
        Zip("a.zip", ("in/a.txt", "one"), ("in/a.meta.json", """{"outlet": "The Gazette"}"""));
        Assert.Equal("The Gazette", Assert.Single(Found()).Source!.Given.Outlet);
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        Zip("a.zip", ("a.txt", new string('a', 20_000_000)));
        Assert.Equal([("a.zip#a.txt", "archive_bomb")], Codes());
    }

    [Fact]
    public void A_damaged_zip_is_an_issue()
    {
        Zip("a.zip", ("a.txt", "one"));
        var path = Path.Combine(_folder, "a.zip");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);
        Assert.Equal([("a.zip", "damaged_archive")], Codes());
    }

    [Fact]
    public void Archives_in_archives_are_opened_but_not_for_ever()
    {
        var bytes = "one"u8.ToArray();
        for (var i = 0; i < SourceFinder.DeepestNesting; i++) bytes = Pack(bytes);
        File.WriteAllBytes(Path.Combine(_folder, "a.gz"), bytes);
        File.WriteAllBytes(Path.Combine(_folder, "b.gz"), Pack(bytes));
        Assert.Equal([("a.gz", null), ("b.gz", "nested_too_deep")], Codes());
    }

    [Fact]
    public void A_packed_tar_is_read_from_front_to_back()
    {
        using (var tar = new TarWriter(new GZipStream(File.Create(Path.Combine(_folder, "a.tgz")), CompressionLevel.Fastest)))
        {
            foreach (var (name, text) in new[] { ("b.txt", "two"), ("in/a.txt", "one"), ("../x.txt", "no") })
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
        Assert.Equal([("a.tgz#b.txt", null), ("a.tgz#in/a.txt", null), ("a.tgz#../x.txt", "unsafe_name")], Codes());
    }

    [Fact]
    public void Nothing_is_opened_before_it_is_asked_for()
    {
        var file = Write("a.txt", "one");
        using var found = SourceFinder.Find([file, Path.Combine(_folder, "b.txt")], GivenMetadata.None).GetEnumerator();
        Assert.True(found.MoveNext());
        Write("b.txt", "two");
        Assert.True(found.MoveNext());
        Assert.Equal("two", Text(found.Current));
    }

    private List<FoundSource> Found(GivenMetadata? given = null) =>
        [.. SourceFinder.Find([_folder], given ?? GivenMetadata.None).Select(f => f with { Path = Path.GetRelativePath(_folder, f.Path) })];

    private List<(string, string?)> Codes() => [.. Found().Select(f => (f.Path, f.Issues.IsEmpty ? null : f.Issues[0].Code))];

    private static string Text(FoundSource found) => Encoding.UTF8.GetString(found.Source!.Bytes.Span);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private void Zip(string name, params (string Name, string Text)[] members)
    {
        using var zip = ZipFile.Open(Path.Combine(_folder, name), ZipArchiveMode.Create);
        foreach (var (member, text) in members)
        {
            using var writer = new StreamWriter(zip.CreateEntry(member).Open());
            writer.Write(text);
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
