using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class WeighingOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_user_holds_of_a_source_changes_the_toll_says_so_and_holds_for_every_later_run()
    {
        Directory.CreateDirectory(_folder["news"]);
        File.WriteAllText(_folder["news/one.txt"], "Car bomb kills 30 in Mosul\n\nA car bomb killed 30 people at a market in Mosul on May 3, 2031, the Dunholm hospital said. The mayor said that the car bomb killed 24 people.\n");
        File.WriteAllText(_folder["letters"], "E Dunholm hospital\nB the mayor\n");
        Assert.Equal(0, Run("run", _folder["news"]).Code);
        var before = Killed();
        Assert.Contains("best 30", before, StringComparison.Ordinal);
        Assert.Equal(0, Run("run", _folder["news"], "--reliabilities", _folder["letters"]).Code);
        Assert.Contains("24 by 'The mayor' (reliability B)", Killed(), StringComparison.Ordinal);
        Assert.Equal(0, Run("run", _folder["news"]).Code);
        Assert.Contains("24 by 'The mayor' (reliability B)", Killed(), StringComparison.Ordinal);
        File.WriteAllText(_folder["letters"], "");
        Assert.Equal(0, Run("run", _folder["news"], "--reliabilities", _folder["letters"]).Code);
        Assert.Equal(before, Killed());
        Assert.Equal(0, Run("run", _folder["news"], "--preset", "conservative").Code);
        Assert.Contains("best 24", Killed(), StringComparison.Ordinal);
    }

    private string Killed() => Run("explain", Run("events", "--json").Output.Split('"').First(w => w.StartsWith("e-", StringComparison.Ordinal)), "killed").Output;

    private (int Code, string Output, string Error) Run(params string[] arguments) => Terminal.Run([.. arguments, "--ledger", _folder["x.db"]]);
}
