using Tacitus.Ledger.Storage;
using Tacitus.Tests.Inquiry;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class JudgeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_events_judged_the_same_are_one_in_every_run_until_that_is_undone_and_the_old_id_leads_there()
    {
        Directory.CreateDirectory(_folder["news"]);
        File.WriteAllText(_folder["news/one.txt"], "Car bomb kills four in Mosul\n\nA car bomb killed four people at a market in Mosul on May 3, 2031, police said.\n");
        File.WriteAllText(_folder["news/two.txt"], "Gunmen kill nine farmers near Jos\n\nGunmen on motorcycles killed nine farmers near Jos, Nigeria, on July 21, 2032, the governor said.\n");
        Assert.Equal(0, Run("run", _folder["news"]).Code);
        var before = Run("export", "--canonical").Output;
        var events = Events();
        Assert.True(events.Length > 1);
        var (code, output, error) = Run("judge", "same", events[0], events[1], "--by", "ana", "--reason", "same street");
        Assert.True(code == 0, error);
        Assert.Contains("Recorded", output, StringComparison.Ordinal);
        Assert.Equal(events.Length - 1, Events().Length);
        Run("run", _folder["news"]);
        Assert.Equal(events.Length - 1, Events().Length);
        Assert.Contains("same street", Run("judge", "list").Output, StringComparison.Ordinal);
        var gone = events.Single(e => !Events().Contains(e));
        Assert.Equal(0, Run("show", gone).Code);
        Assert.Equal(2, Run("judge", "undo", events[0], events[1], "--by", "ben").Code);
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            var pair = ledger.HumanJudgements().First();
            Assert.Equal(0, Run("judge", "undo", pair.Left, pair.Right, "--by", "ana").Code);
        }
        Assert.Equal(before, Run("export", "--canonical").Output);
    }

    [Fact]
    public void A_thing_cannot_be_judged_against_itself()
    {
        MadeUpNews.Write(_folder["news"], 1);
        Run("run", _folder["news"]);
        var only = Events()[0];
        Assert.Equal(2, Run("judge", "different", only, only).Code);
        Assert.Equal(2, Run("judge", "same", only, "r-none").Code);
    }

    [Fact]
    public void Two_actors_judged_the_same_are_answered_as_one_until_that_is_undone()
    {
        Lantern.Write(_folder["x.db"]);
        var (front, union) = (Lantern.Front, Lantern.Union);
        var before = Run("profile", front).Output;
        Assert.Equal(0, Run("judge", "same", front, union, "--by", "ana", "--reason", "two names of one").Code);
        var joined = Run("profile", "Amber Union").Output;
        Assert.StartsWith("Red Lantern Front", joined, StringComparison.Ordinal);
        Assert.Contains("Amber Union", joined, StringComparison.Ordinal);
        Assert.Contains("held to be one: actor-amber-union and actor-red-lantern-front, by ana: two names of one", joined, StringComparison.Ordinal);
        Assert.DoesNotContain("hostile to: the Amber Union", joined, StringComparison.Ordinal);
        Assert.Equal(2, Run("compare", front, union).Code);
        Assert.Contains("two names of one", Run("judge", "list").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("judge", "undo", front, union, "--by", "ben").Code);
        Assert.Equal(0, Run("judge", "undo", union, front, "--by", "ana").Code);
        Assert.Equal(before, Run("profile", front).Output);
    }

    [Fact]
    public void Who_is_held_apart_by_one_is_not_joined_by_another()
    {
        Lantern.Write(_folder["x.db"]);
        Run("judge", "same", Lantern.Front, Lantern.Union, "--by", "ana");
        Assert.Equal(0, Run("judge", "different", Lantern.Front, Lantern.Union, "--by", "ben", "--reason", "they fight").Code);
        Assert.StartsWith("Amber Union", Run("profile", "Amber Union").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("judge", "same", Lantern.Front, "actor-nobody").Code);
        Assert.Equal(2, Run("judge", "same", Lantern.Front, Lantern.Front).Code);
    }

    private string[] Events()
    {
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        return [.. ledger.Events().Select(e => e.Id)];
    }

    private (int Code, string Output, string Error) Run(params string[] args) => Terminal.Run([.. args, "--ledger", _folder["x.db"]]);
}
