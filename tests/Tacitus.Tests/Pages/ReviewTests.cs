using System.Net;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Tests.Ledger;
using Tacitus.Tests.Program;

namespace Tacitus.Tests.Pages;

public sealed class ReviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReviewTests()
    {
        Directory.CreateDirectory(_folder["news"]);
        File.WriteAllText(_folder["news/one.txt"], "Car bomb kills four in Mosul\n\nA car bomb killed four people at a market in Mosul on May 3, 2031, police said.\n");
        File.WriteAllText(_folder["news/two.txt"], "Gunmen kill nine farmers near Jos\n\nGunmen on motorcycles killed nine farmers near Jos, Nigeria, on July 21, 2032, the governor said.\n");
        Run();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_corrected_value_beats_the_sources_in_every_run_until_it_is_undone()
    {
        var (before, id) = (Export(), Mosul().Id);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        var (status, _, answer) = await site.Send("/review/decide", $"/review/events/{id}/killed",
            ("event", id), ("field", "killed"), ("act", "correct"), ("value", "5-7"), ("words", "a market in Mosul"), ("note", "counted the graves"), ("by", "Ana"));
        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal((5, 7), Killed());
        var finding = Mosul().Findings.Single(f => f.Field == "killed");
        Assert.StartsWith("set by Ana on ", finding.Reason, StringComparison.Ordinal);
        Assert.EndsWith(": counted the graves; the sources come to 4", finding.Reason, StringComparison.Ordinal);
        Assert.Contains("5-7 killed", Mosul().Summary, StringComparison.Ordinal);

        File.WriteAllText(_folder["news/three.txt"], "Mosul market bomb\n\nThe car bomb that went off at a market in Mosul on May 3, 2031, killed four people, police said.\n");
        Run();
        Assert.Equal((5, 7), Killed());
        File.Delete(_folder["news/three.txt"]);

        var done = answer.Headers.Location!.ToString();
        Assert.Contains("killed corrected from 4 to 5-7", await site.Page(done), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Send("/review/undo", done, ("act", done.Split('=')[1]))).Status);
        Assert.Equal((4, 4), Killed());
        Assert.Contains("taken back", await site.Page("/review/acts"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Send("/review/undo", $"/review/events/{Mosul().Id}", ("act", done.Split('=')[1]))).Status);
    }

    [Fact]
    public async Task What_is_undone_leaves_the_ledger_as_it_was()
    {
        var (before, id) = (Export(), Mosul().Id);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        foreach (var (field, value) in ((string, string)[])[("kind", "clash"), ("date", "2031-05"), ("place", "Baghdad, IQ"), ("perpetrator", "Red Lantern Front"), ("killed", "0"), ("political", "no")])
            Assert.Equal(HttpStatusCode.SeeOther, (await site.Send("/review/decide", $"/review/events/{id}/{field}", ("event", id), ("field", field), ("act", "correct"), ("value", value), ("by", "Ana"))).Status);
        var e = Event(id);
        Assert.Equal((EventKind.Clash, "2031-05", "Baghdad", "Red Lantern Front", Political.No), (e.Kind, e.Date.ToString(), e.Place!.Name, e.Perpetrators.Single().Name, e.Political));
        Assert.Equal(FindingState.None, e.Findings.Single(f => f.Field == "killed").State);
        Assert.NotEqual(before, Export());
        for (var act = 1; act <= 6; act++) await site.Send("/review/undo", "/review/acts", ("act", act.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(before, Export());
    }

    [Fact]
    public async Task Where_there_may_be_several_all_of_them_are_given()
    {
        var (before, id) = (Export(), Mosul().Id);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        foreach (var (field, value) in ((string, string)[])[("target", "the harbour; the market"), ("claim", "Red Lantern Front"), ("suspect", "Rana Qadir: charged")])
            Assert.Equal(HttpStatusCode.SeeOther, (await site.Send("/review/decide", $"/review/events/{id}/{field}", ("event", id), ("field", field), ("act", "correct"), ("value", value), ("by", "Ana"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Send("/review/decide", $"/review/events/{id}/tactic", ("event", id), ("field", "tactic"), ("act", "correct"), ("value", "shooting"), ("value", "bombing"), ("by", "Ana"))).Status);
        var e = Event(id);
        Assert.Equal([Tactic.Bombing, Tactic.Shooting], e.Tactics);
        Assert.Equal(["the harbour", "the market"], e.Targets.Select(t => t.Name));
        Assert.Equal("Red Lantern Front", e.Claims.Single().Name);
        Assert.Equal(new Suspect("Rana Qadir", LegalState.Charged), e.Suspects.Single());
        foreach (var shown in (string[])[await site.Page($"/events/{id}"), (await site.Json($"/events/{id}")).ToJsonString(), Export()]) Assert.DoesNotContain("Qadir", shown, StringComparison.Ordinal);
        for (var act = 1; act <= 4; act++) await site.Send("/review/undo", "/review/acts", ("act", act.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(before, Export());
    }

    [Fact]
    public async Task Words_that_stand_twice_are_those_that_were_marked()
    {
        var id = Mosul().Id;
        await using var site = await RunningSite.Of(_folder["x.db"]);
        string article, text;
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            article = ledger.ArticleOf(Mosul().Reports[0])!;
            text = ledger.Text(article);
        }
        var start = text.LastIndexOf("Mosul", StringComparison.Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (at, found) in ((string, string)[])[(start, start), ("0", text.IndexOf("Mosul", StringComparison.Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture))])
        {
            await site.Send("/review/decide", $"/review/events/{id}/killed", ("event", id), ("field", "killed"), ("act", "correct"), ("value", "5"), ("words", "Mosul"), ("article", article), ("start", at), ("by", "Ana"));
            using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
            Assert.Equal(found, ledger.ReviewActs(1).Single().Words!.Value.Start.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Two_events_held_to_be_one_are_joined_and_parted_again()
    {
        var ids = Events().Select(e => e.Reports[0]).ToArray();
        var events = Events().Length;
        await using var site = await RunningSite.Of(_folder["x.db"]);
        var pair = $"/review/pairs/{ids[0]}/{ids[1]}";
        Assert.Contains("One event, or two?", await site.Page(pair), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Send("/review/judge", pair, ("left", ids[0]), ("right", ids[1]), ("verdict", "same"), ("by", "Ana"))).Status);
        var joined = Assert.Single(Events(), e => e.Reports.Contains(ids[0]));
        Assert.Contains(ids[1], joined.Reports);
        var page = $"/review/events/{joined.Id}";
        Assert.Contains("Do all its reports tell of it?", await site.Page(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Send("/review/split", page, ("all", ids[0]), ("all", ids[1]), ("by", "Ben"))).Status);
        await site.Send("/review/undo", page, ("act", "1"));
        Assert.Equal(events, Events().Length);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Send("/review/judge", pair, ("left", ids[0]), ("right", ids[1]), ("verdict", "same"), ("by", "Ana"))).Status);
        await site.Send("/review/undo", "/review/acts", ("act", "2"));
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Empty(ledger.HumanJudgements());
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_changes_nothing()
    {
        var (before, id) = (Export(), Mosul().Id);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        foreach (var (name, value, told) in ((string, string, string)[])[("value", "many", "is not a number"), ("by", "", "Say who you are"), ("by", "tacitus", "your own name"), ("words", "no such words", "None of the event"), ("statement", "s-none", "no longer one")])
        {
            var fields = new Dictionary<string, string> { ["event"] = id, ["field"] = "killed", ["act"] = "correct", ["value"] = name == "statement" ? "" : "5", ["by"] = "Ana", [name] = value };
            var (status, body, _) = await site.Send("/review/decide", $"/review/events/{id}", [.. fields.Select(f => (f.Key, f.Value))]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains(told, body, StringComparison.Ordinal);
        }
        Assert.Equal(before, Export());
    }

    [Fact]
    public async Task Nobody_else_can_review_or_send_a_form_in_the_owners_name()
    {
        var id = Mosul().Id;
        await using (var site = await RunningSite.Of(_folder["x.db"]))
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Send("/review/decide", ("event", id), ("field", "killed"), ("act", "correct"), ("value", "5"), ("by", "Eve"))).Status);
        await using var open = await RunningSite.Of(_folder["x.db"], isPublic: true);
        foreach (var path in (string[])["/review", "/review/acts", $"/review/events/{id}", "/review/blind", "/review/agreement", "/review/acts.jsonl"])
            Assert.Equal(HttpStatusCode.NotFound, (await open.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await open.Send("/review/decide", ("event", id), ("field", "killed"), ("act", "correct"), ("value", "5"), ("by", "Eve"))).Status);
        Assert.Equal((4, 4), Killed());
    }

    [Fact]
    public async Task What_a_coder_read_is_shown_to_nobody_before_another_has_answered()
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        var (first, _) = await Code(site, "Ana", "123");
        Assert.DoesNotContain("123", await site.Page("/review/agreement"), StringComparison.Ordinal);
        Assert.DoesNotContain("123", await site.Page("/review/acts.jsonl"), StringComparison.Ordinal);
        var (second, page) = await Code(site, "Ben", "124");
        Assert.Equal(first, second);
        Assert.DoesNotContain("123", page, StringComparison.Ordinal);
        var agreement = await site.Page("/review/agreement");
        Assert.Contains("124", agreement, StringComparison.Ordinal);
        Assert.Contains("123", await site.Page("/review/acts.jsonl"), StringComparison.Ordinal);
        var (third, _) = await Code(site, "Cid", "9");
        Assert.NotEqual(first, third);
        await site.Send("/review/decide", "/review/agreement", ("event", first), ("field", "killed"), ("act", "correct"), ("value", "124"), ("by", "Dot"), ("back", "/review/agreement"));
        Assert.DoesNotContain("(<bdi>Ana", await site.Page("/review/agreement"), StringComparison.Ordinal);
        Assert.Equal(124, Event(first).Tolls.Single(t => t.Effect == Effect.Killed).Best);
    }

    [Fact]
    public async Task The_queue_begins_with_what_most_deaths_hang_on()
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await site.Send("/review/decide", $"/review/events/{Mosul().Id}", ("event", Mosul().Id), ("field", "killed"), ("act", "correct"), ("value", "4-900"), ("by", "Ana"));
        await site.Send("/review/undo", "/review/acts", ("act", "1"));
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"])) Assert.Empty(ledger.DisputedTolls(9));
        var items = (await site.Json("/review"))["items"]!.AsArray();
        Assert.Equal(items.Select(i => i!["stake"]!.GetValue<decimal>()).OrderDescending(), items.Select(i => i!["stake"]!.GetValue<decimal>()));
        Assert.Contains("Review", await site.Page("/review"), StringComparison.Ordinal);
    }

    private static async Task<(string Event, string Page)> Code(RunningSite site, string by, string killed)
    {
        var path = "/review/blind?by=" + by;
        var id = (await site.Json(path))["event"]!.GetValue<string>();
        var page = await site.Page(path);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Send("/review/code", path, ("event", id), ("v-kind", "attack"), ("v-killed", killed), ("by", by))).Status);
        return (id, page);
    }

    private void Run() => Assert.Equal(0, Terminal.Run("run", _folder["news"], "--ledger", _folder["x.db"]).Code);

    private string Export() => Terminal.Run("export", "--canonical", "--ledger", _folder["x.db"]).Output;

    private Event[] Events()
    {
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        return [.. ledger.Events()];
    }

    private Event Event(string id) => Events().Single(e => e.Id == id);

    private Event Mosul() => Events().Single(e => e.Place?.Name == "Mosul");

    private (int? Low, int? High) Killed() => Mosul().Tolls.Single(t => t.Effect == Effect.Killed) is var toll ? (toll.Low, toll.High) : default;
}
