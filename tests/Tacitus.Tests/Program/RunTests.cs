using System.Globalization;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _news;

    public RunTests() => _news = _folder["news"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_over_the_same_changes_nothing()
    {
        MadeUpNews.Write(_news, 20);
        Assert.Equal(0, Terminal.Run("run", _news, "--ledger", _folder["x.db"]).Code);
        var first = Export("x.db", canonical: false);
        var (code, output, _) = Terminal.Run("run", _news, "--ledger", _folder["x.db"]);
        Assert.Equal(0, code);
        Assert.Contains("20 articles read: 0 stored, 20 known before, 0 lost.", output, StringComparison.Ordinal);
        Assert.Equal(WithoutRun(first), WithoutRun(Export("x.db", canonical: false)));
    }

    [Fact]
    public void The_order_and_grouping_of_inputs_change_nothing()
    {
        MadeUpNews.Write(_news, 12);
        Terminal.Run("run", _news, "--ledger", _folder["x.db"]);
        foreach (var file in Directory.GetFiles(_news).OrderDescending(StringComparer.Ordinal)) Terminal.Run("run", file, "--ledger", _folder["y.db"]);
        Assert.Equal(Export("x.db"), Export("y.db"));
    }

    [Fact]
    public void What_is_said_of_an_article_beats_it_whenever_it_is_said()
    {
        MadeUpNews.Write(_news, 2);
        var file = Path.Combine(_news, "0000.txt");
        Terminal.Run("run", file, "--ledger", _folder["x.db"], "--published", "2031-05-20", "--outlet", "Ferry Lantern");
        Terminal.Run("run", _news, "--ledger", _folder["x.db"]);
        Terminal.Run("run", _news, "--ledger", _folder["y.db"]);
        Terminal.Run("run", file, "--ledger", _folder["y.db"], "--published", "2031-05-20", "--outlet", "Ferry Lantern");
        Assert.Equal(Export("x.db"), Export("y.db"));
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Single(ledger.Articles(), a => a is { Outlet: "Ferry Lantern", Published.Basis: DateBasis.Given });
    }

    [Fact]
    public void One_article_at_two_paths_is_one_article_with_two_appearances()
    {
        MadeUpNews.Write(_news, 1);
        File.Copy(Path.Combine(_news, "0000.txt"), Path.Combine(_news, "again.txt"));
        Terminal.Run("run", _news, "--ledger", _folder["x.db"]);
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Equal(["0000.txt", "again.txt"], Assert.Single(ledger.Articles()).Paths.Select(Path.GetFileName));
    }

    [Fact]
    public void A_missing_path_is_an_issue_and_the_others_are_coded()
    {
        MadeUpNews.Write(_news, 1);
        var (code, output, _) = Terminal.Run("run", _folder["nothing"], _news, "--ledger", _folder["x.db"]);
        Assert.Equal(1, code);
        Assert.Contains("1 stored", output, StringComparison.Ordinal);
        Assert.Contains("nothing", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_killed_run_is_taken_up_by_the_next()
    {
        const int Articles = 60;
        MadeUpNews.Write(_news, Articles);
        Terminal.Run("run", _news, "--ledger", _folder["whole.db"]);
        LedgerStore.Open(_folder["x.db"]).Dispose();
        var kills = 0;
        foreach (var wanted in (int[])[1, 30])
        {
            using var process = Terminal.Start("run", _news, "--ledger", _folder["x.db"]);
            while (!process.HasExited && Stored() < wanted) Thread.Sleep(1);
            if (!process.HasExited) kills++;
            process.Kill();
            process.WaitForExit();
            using var ledger = LedgerStore.Open(_folder["x.db"]);
            Assert.Empty(ledger.Defects());
        }
        Assert.True(kills > 0);
        Assert.Equal(0, Terminal.Run("run", _news, "--ledger", _folder["x.db"]).Code);
        Assert.Equal(Export("whole.db"), Export("x.db"));
    }

    [Fact]
    public void Two_processes_on_one_ledger_end_in_the_same_as_one()
    {
        MadeUpNews.Write(_news, 24);
        Terminal.Run("run", _news, "--ledger", _folder["whole.db"]);
        using var one = Terminal.Start("run", _news, "--ledger", _folder["x.db"]);
        using var other = Terminal.Start(["run", .. Directory.GetFiles(_news).OrderDescending(StringComparer.Ordinal), "--ledger", _folder["x.db"]]);
        one.WaitForExit();
        other.WaitForExit();
        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"])) Assert.Empty(ledger.Defects());
        Assert.Equal(Export("whole.db"), Export("x.db"));
    }

    private long Stored()
    {
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        return ledger.Count().Articles;
    }

    private string Export(string ledger, bool canonical = true) => canonical
        ? Terminal.Run("export", "--canonical", "--names", "--ledger", _folder[ledger]).Output
        : Terminal.Run("export", "--names", "--ledger", _folder[ledger]).Output;

    private static string WithoutRun(string export)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(export)!.AsObject();
        Assert.True(node.Remove("run"));
        return node.ToJsonString();
    }
}
