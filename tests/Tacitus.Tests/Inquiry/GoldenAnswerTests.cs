using System.Text.Json.Nodes;
using Tacitus.Ledger.Storage;
using Tacitus.Tests.Ledger;
using Tacitus.Tests.Program;

namespace Tacitus.Tests.Inquiry;

/// <summary>What the answers on a made-up war look like, word for word. <c>UPDATE_GOLDEN=1</c> writes them anew, to be read before they are kept.</summary>
public sealed class GoldenAnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ledger;

    public GoldenAnswerTests()
    {
        _ledger = _folder["x.db"];
        Lantern.Write(_ledger);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("profile", "profile", "RLF")]
    [InlineData("compare", "compare", "red-lantern-front", "Amber Union")]
    [InlineData("timeline", "timeline", "--actor", "RLF")]
    [InlineData("index", "index", "--by", "actor", "--year", "2031", "--covers", "2027/2031")]
    [InlineData("brief-event", "brief", "EVENT")]
    [InlineData("brief-event-short", "brief", "EVENT", "--short", "--format", "aloud")]
    [InlineData("brief-actor", "brief", "Red Lantern Front", "--format", "markdown")]
    [InlineData("brief-pair", "brief", "Red Lantern Front and Amber Union", "--format", "html")]
    [InlineData("brief-period", "brief", "2030/2031")]
    [InlineData("warnings", "warnings")]
    [InlineData("search", "search", "lantern", "front")]
    public void Answers_read_as_kept(string name, params string[] command)
    {
        var (code, output, error) = Ask(command);
        Assert.True(code == 0, error);
        var path = Path.Combine(Repository.Root, "tests", "Tacitus.Tests", "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, output);
        Assert.Equal(File.ReadAllText(path), output);
    }

    [Theory]
    [InlineData("profile", "RLF")]
    [InlineData("compare", "RLF", "Amber Union")]
    [InlineData("brief", "EVENT")]
    [InlineData("timeline")]
    [InlineData("index", "--year", "2031")]
    public void Each_is_json_for_programs(params string[] command)
    {
        var json = JsonNode.Parse(Ask([.. command, "--json"]).Output)!;
        Assert.NotEmpty(json["sections"]!.AsArray());
        using var ledger = LedgerStore.OpenToRead(_ledger);
        foreach (var source in json["sources"]!.AsArray())
        {
            var text = ledger.Text(source!["article"]!.GetValue<string>());
            var quote = source["quote"]!.GetValue<string>();
            Assert.Contains(quote, text, StringComparison.Ordinal);
            Assert.Contains(text[source["start"]!.GetValue<int>()..source["end"]!.GetValue<int>()], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_short_form_has_80_words_at_most()
    {
        var sentences = JsonNode.Parse(Ask("brief", "EVENT", "--short", "--json").Output)!["sections"]!.AsArray().SelectMany(s => s!["sentences"]!.AsArray()).Select(s => s!["text"]!.GetValue<string>());
        Assert.InRange(sentences.Sum(s => s.Split(' ').Length), 10, 80);
    }

    [Fact]
    public void What_cannot_be_asked_is_wrong_use()
    {
        Assert.Equal(2, Ask("profile", "nobody").Code);
        Assert.Equal(2, Ask("profile", "actor-ada-quill").Code);
        Assert.Equal(2, Ask("compare", "RLF", "RLF").Code);
        Assert.Equal(2, Ask("timeline", "--country", "Lorvalia").Code);
        Assert.Equal(2, Ask("brief", "nothing", "at", "all").Code);
    }

    private (int Code, string Output, string Error) Ask(params string[] command)
    {
        using var ledger = LedgerStore.OpenToRead(_ledger);
        var bombing = ledger.Events(EventFilter.None with { MinKilled = 40 }).Single().Id;
        return Terminal.Run([.. command.Select(w => w == "EVENT" ? bombing : w), "--ledger", _ledger]);
    }
}
