using System.Net;
using Tacitus.Commands;
using Tacitus.Pages;
using Tacitus.Tests.Inquiry;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Pages;

public sealed class SafeguardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SafeguardTests() => Lantern.Write(_folder["x.db"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_act_is_done_without_the_secret_of_its_form_nor_for_anybody_but_the_owner()
    {
        await using var own = await RunningSite.Of(_folder["x.db"]);
        await using var open = await RunningSite.Of(_folder["x.db"], isPublic: true);
        Assert.True(own.Acts.Count >= 6, string.Join(' ', own.Acts));
        foreach (var act in own.Acts)
        {
            Assert.Equal((act, HttpStatusCode.BadRequest), (act, (await own.Send(act, ("by", "Eve"), ("act", "1"))).Status));
            Assert.Equal((act, HttpStatusCode.BadRequest), (act, (await own.Send(act, ("by", "Eve"), ("__RequestVerificationToken", "CfDJ8guessed"))).Status));
            Assert.Equal((act, HttpStatusCode.NotFound), (act, (await open.Send(act, ("by", "Eve"), ("act", "1"))).Status));
        }
    }

    [Fact]
    public async Task Every_page_carries_the_policy_and_names_no_other_host_but_in_links()
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        foreach (var path in await Addressbook.Read(site, Addressbook.Asked))
        {
            var (_, body, answer) = await site.Get(path);
            Assert.Equal(Safeguards.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.DoesNotContain(" style=", body, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", body, StringComparison.Ordinal);
            Assert.DoesNotContain("src=\"http", body, StringComparison.Ordinal);
            Assert.DoesNotContain("<link rel=\"stylesheet\" href=\"http", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_are_served_to_this_machine_alone_unless_told_otherwise() =>
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(ServeCommand.Create().Parse([]).GetValue<string>("--host")!)));
}
