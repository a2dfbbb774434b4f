using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tacitus.Training.News;

namespace Tacitus.Tests.Training.News;

public partial class NewsKeysTests
{
    [Fact]
    public void A_reference_is_read_as_the_words_that_stand_there()
    {
        var key = JsonNode.Parse("""{"events":[{"kind":"attack","targets":[{"name":"@2+6|@15+3|bakers","kind":"civilians"}],"quotes":{"kind":["@9+5"]}}],"must_not":[{"field":"killed","value":"7"}]}""")!;
        var words = NewsKeys.Decoded(key, "A baker  was shot. He")["events"]![0]!;
        Assert.Equal("baker |ot.|bakers", (string?)words["targets"]![0]!["name"]);
        Assert.Equal("was s", (string?)words["quotes"]!["kind"]![0]);
        Assert.Equal("attack", (string?)words["kind"]);
    }

    [Fact]
    public void No_key_repeats_the_words_of_its_text()
    {
        var quotes = File.ReadLines(Path.Combine(Repository.Root, NewsKeys.File)).Select(l => JsonNode.Parse(l)!).SelectMany(l => l["key"]!["events"]!.AsArray())
            .SelectMany(e => e!["quotes"]!.AsObject()).SelectMany(q => q.Value!.AsArray()).Select(q => (string)q!).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, q => Assert.Matches(Reference(), q));
    }

    [Fact]
    public void A_text_is_found_by_its_set_and_name_whatever_the_form_of_the_set()
    {
        var data = Directory.CreateTempSubdirectory("public-texts").FullName;
        try
        {
            Write("gva/articles.jsonl", """{"id":"a1","title":"Two hurt","content":"Shots fell.\r\nNobody saw."}""");
            Write("famus/dev.jsonl", """{"instance_id":"f1","report_dict":{"doctext":"A report ."},"source_dict":{"doctext":" A source ."}}""");
            Write("rams/dev.jsonlines", """{"doc_key":"r1","sentences":[["They","fled","."],["He","stayed","."]]}""");
            Write("india-police/metadata.jsonl", """{"doc_id":7,"full_text":"This story is from March 3, 2002\n\norsk: shops were shut."}""");
            Write("timebank/t.tml", "<D>x</D><TEXT>\n<s>Rain <TIMEX3 value=\"x\">today</TIMEX3> &amp; sun.</s>\n</TEXT>");
            Write("geo/lgl.xml", "<articles><article docid=\"9\"><text>Local.</text></article></articles>");
            var texts = new PublicTexts(data);
            Assert.Equal("Two hurt\n\nShots fell.\nNobody saw.\n", texts.Find("gva", "a1"));
            Assert.Equal("A source .\n", texts.Find("famus", "f1-source"));
            Assert.Equal("They fled . He stayed .\n", texts.Find("rams", "r1"));
            Assert.Equal("orsk: shops were shut.\n", texts.Find("india", "7"));
            Assert.Equal("Rain today & sun.\n", texts.Find("timebank", "t.tml"));
            Assert.Equal("Local.\n", texts.Find("lgl", "9"));
            Assert.Null(texts.Find("lgl", "10"));
            Assert.Throws<ArgumentException>(() => texts.Find("diaries", "1"));
        }
        finally
        {
            Directory.Delete(data, true);
        }

        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(data, path))!);
            File.WriteAllText(Path.Combine(data, path), text);
        }
    }

    [GeneratedRegex(@"^@\d+\+\d+(#\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
