using Tacitus.Ledger.Storage;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class HostileInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_no_article_is_an_issue_that_says_what_to_do_and_the_others_are_coded()
    {
        var hostile = new HostileFolder(_folder["in"]);
        hostile.Write();
        // The machine's own memory opens and cannot be read, even by root, who may open every file.
        var unreadable = File.Exists("/proc/self/mem") ? "/proc/self/mem" : _folder["nowhere"];
        var (code, output, error) = Terminal.Run("run", _folder["in"], _folder["nowhere"], unreadable, "--ledger", _folder["x.db"]);
        Assert.Equal(1, code);
        Assert.DoesNotContain('\u001b', output + error);
        Assert.DoesNotContain('\u202e', output + error);

        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Empty(ledger.Defects());
        var issues = ledger.Issues().ToList();
        var expected = hostile.Expected.Where(e => e.Code is not null).Select(e => (_folder["in"] + "/" + e.Path, e.Code!)).Append((_folder["nowhere"], "missing_path"));
        if (unreadable != _folder["nowhere"]) expected = expected.Append((unreadable, "unreadable"));
        Assert.Equal(expected.Order(), issues.Where(i => i.Lost).Select(i => (i.Path!, i.Code)).Order());
        Assert.All(issues, i => Assert.InRange(i.Message.Length, 15, 400));
        // What is one line of many already is not told to become one.
        Assert.Contains("JSON lines", issues.Single(i => i.Path!.EndsWith("long-line.txt", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("JSON lines", issues.Single(i => i.Path!.EndsWith("long-line.jsonl#1", StringComparison.Ordinal)).Message, StringComparison.Ordinal);

        var articles = ledger.Articles().SelectMany(a => a.Paths).Order(StringComparer.Ordinal);
        var read = hostile.Expected.Where(e => e.Code is null).Select(e => e.Path).Concat(["long-line.jsonl#2", "bomb.zip#after.txt", "upwards.zip#in.txt"]);
        Assert.Equal(read.Select(p => _folder["in"] + "/" + p).Order(StringComparer.Ordinal), articles);
        Assert.All(ledger.Reports(), r => Assert.NotNull(r.Event));
        Assert.Equal(articles.Count(), ledger.Reports().Select(r => r.Article).Distinct().Count());
    }

    [Fact]
    public void No_cell_of_a_table_for_spreadsheets_is_a_formula()
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(_folder["in/a.json"], """{"title":"=1+1","text":"=cmd|calc. Gunmen killed 9 people in Quenby on May 3, 2031, police said. @SUM(1) claimed it.","source":"+1"}""");
        Terminal.Run("run", _folder["in"], "--ledger", _folder["x.db"]);
        var rows = Terminal.Run("export", "--format", "csv", "--names", "--ledger", _folder["x.db"]).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.DoesNotMatch("(^|,)\"?[=+@\\t-]", rows[1]);
    }

    [Fact]
    public void An_article_that_changes_is_another_one_and_the_first_stays()
    {
        Directory.CreateDirectory(_folder["in"]);
        var file = _folder["in/a.txt"];
        File.WriteAllText(file, HostileFolder.News(3));
        Terminal.Run("run", file, "--ledger", _folder["x.db"]);
        File.WriteAllText(file, HostileFolder.News(4));
        Assert.Equal(0, Terminal.Run("run", file, "--ledger", _folder["x.db"]).Code);
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Equal(2, ledger.Articles().Count());
    }

    [Fact]
    public void A_folder_without_an_article_is_said_to_be_one()
    {
        Directory.CreateDirectory(_folder["in"]);
        var (code, output, _) = Terminal.Run("run", _folder["in"], "--ledger", _folder["x.db"]);
        Assert.Equal(0, code);
        Assert.Contains("nothing_found", output, StringComparison.Ordinal);
    }
}
