using System.Text.Json.Nodes;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly string _event = MadeUp.EventOf(MadeUp.Coded).Id;

    public CommandTests()
    {
        _path = _folder["x.db"];
        using var ledger = LedgerStore.Open(_path);
        ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions,
            ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
        MadeUp.Link(ledger);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Explain_shows_the_number_its_words_its_source_and_the_reason()
    {
        var (code, output, _) = Run("explain", _event[..8], "killed");
        Assert.Equal(0, code);
        Assert.Contains("killed: 43-45", output, StringComparison.Ordinal);
        Assert.Contains("the health ministry is the best placed", output, StringComparison.Ordinal);
        Assert.Contains("at_least 43 (total; as of 2031-05-03; number and noun)", output, StringComparison.Ordinal);
        Assert.Contains("killed «at least 43 people» at the Grand Bazaar", output, StringComparison.Ordinal);
        Assert.Contains("the health ministry, via Times, via Newser (a party to the conflict) said it; The Ferry Lantern, 2031-05-03", output, StringComparison.Ordinal);
        Assert.Contains("against:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("victim:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_without_a_field_shows_all_findings()
    {
        var output = Run("explain", _event).Output;
        Assert.Contains("killed: 43-45", output, StringComparison.Ordinal);
        Assert.Contains("victim: [name withheld]", output, StringComparison.Ordinal);
        Assert.Contains("victim: Ada Quill", Run("explain", _event, "--names").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "EVENT")]
    [InlineData("show", "EVENT", "--json")]
    [InlineData("explain", "EVENT")]
    [InlineData("explain", "EVENT", "--json")]
    [InlineData("search", "dead")]
    [InlineData("search", "dead", "--json")]
    [InlineData("search", "quill")]
    [InlineData("brief", "EVENT")]
    [InlineData("brief", "EVENT", "--json")]
    [InlineData("profile", "Red Lantern Front", "--format", "html")]
    [InlineData("warnings")]
    [InlineData("disputes")]
    [InlineData("actors")]
    public void Quotes_withhold_the_names_of_private_persons(params string[] command)
    {
        var (code, output, error) = Run([.. command.Select(c => c == "EVENT" ? _event : c)]);
        Assert.True(code == 0, error);
        Assert.NotEmpty(output);
        Assert.DoesNotContain("Quill", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "EVENT")]
    [InlineData("explain", "EVENT", "victim")]
    [InlineData("search", "dead")]
    public void Who_asks_for_names_gets_them(params string[] command) =>
        Assert.Contains("Ada Quill", Run([.. command.Select(c => c == "EVENT" ? _event : c), "--names"]).Output, StringComparison.Ordinal);

    [Fact]
    public void Explain_as_json_holds_the_statements_of_the_contract()
    {
        var finding = JsonNode.Parse(Run("explain", _event, "killed", "--json").Output)!["findings"]![0]!;
        Assert.Equal(43, finding["for"]![0]!["value"]!.GetValue<int>());
        Assert.Equal("at least 43", finding["for"]![0]!["spans"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_field_without_a_finding_is_wrong_use_and_names_those_there_are()
    {
        var (code, _, error) = Run("explain", _event, "weather");
        Assert.Equal(2, code);
        Assert.Contains("killed, victim", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_tells_all_of_an_event()
    {
        var output = Run("show", _event).Output;
        foreach (var words in (string[])["Grand Bazaar, Lorvale (XA)", "Red Lantern Front (claimed)", "four men (arrested)", "nationality:XB", "through Lantern Radio", "The Ferry Lantern"])
            Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_rows_of_tabs_when_piped()
    {
        var lines = Run("events").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0].Split('\t').Length, lines[1].Split('\t').Length);
        Assert.DoesNotContain('\u001b', string.Concat(lines));
        Assert.Single(Run("events", "--min-killed", "46").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Commands_with_json_print_json()
    {
        Assert.Equal(_event, JsonNode.Parse(Run("events", "--json").Output)![0]!["id"]!.GetValue<string>());
        Assert.Equal(_event, JsonNode.Parse(Run("show", _event, "--json").Output)![0]!["id"]!.GetValue<string>());
        Assert.Equal(_event, JsonNode.Parse(Run("disputes", "--json").Output)![0]!["id"]!.GetValue<string>());
        Assert.Equal(2, JsonNode.Parse(Run("actors", "--json").Output)!.AsArray().Count);
        Assert.Equal(1, JsonNode.Parse(Run("doctor", "--json").Output)!["articles"]!.GetValue<int>());
    }

    [Fact]
    public void Text_prints_the_clean_text_by_id_prefix_or_path()
    {
        Assert.Equal(MadeUp.Text, Run("text", MadeUp.Article.Id[..8]).Output);
        Assert.Equal(MadeUp.Text, Run("text", "in/one.txt").Output);
        Assert.Equal(2, Run("text", "a-zzz").Code);
    }

    [Fact]
    public void An_export_to_a_file_is_the_export_to_the_screen()
    {
        Assert.Equal(0, Run("export", "--out", _folder["e.json"]).Code);
        Assert.Equal(Run("export").Output, File.ReadAllText(_folder["e.json"]));
        Assert.Equal(2, Run("export", "--out", _folder["no/such/folder/e.json"]).Code);
    }

    [Theory]
    [InlineData("events", "--from", "soon")]
    [InlineData("events", "--kind", "picnic")]
    [InlineData("events", "--min-killed", "many")]
    [InlineData("export", "--format", "xml")]
    [InlineData("show")]
    [InlineData("show", "e-zzz")]
    [InlineData("run")]
    [InlineData("dance")]
    public void Wrong_use_ends_with_2_and_says_so_on_standard_error(params string[] args)
    {
        var (code, output, error) = Run(args);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void A_missing_ledger_is_wrong_use()
    {
        var (code, _, error) = Terminal.Run("events", "--ledger", _folder["none.db"]);
        Assert.Equal(2, code);
        Assert.Contains("tacitus run", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_would_steer_a_terminal_are_shown_without_their_controls()
    {
        using (var ledger = LedgerStore.Open(_path))
        {
            MadeUp.Link(ledger, now => now with { Events = MadeUp.With(now, e => e with { Summary = "red \u001b[31m alert\u0007\u202e\tnow" }) });
        }
        var row = Run("events").Output.Split('\n')[1];
        Assert.EndsWith("red [31m alert now", row, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(params string[] args) =>
        Terminal.Run(args.Length == 0 || args[0] == "dance" ? args : [.. args, "--ledger", _path]);
}
