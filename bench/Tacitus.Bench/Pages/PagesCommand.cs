using System.CommandLine;
using System.Globalization;
using System.Net;
using Tacitus.Bench.Ledgers;
using Tacitus.Bench.Speed;
using Tacitus.Ledger.Storage;
using Tacitus.Pages;

namespace Tacitus.Bench.Pages;

/// <summary>
/// <c>pages FILE</c>: how much processor time pages of a ledger take in a program that is running already, the first time and the best of some rounds, and how large they are; without paths, whether they
/// are under their bars, on a ledger that is made when there is none.
/// </summary>
internal static class PagesCommand
{
    private const int Events = 100_000, Articles = 300_000;

    public static Command Create()
    {
        var ledger = new Argument<string>("FILE") { Description = "A ledger." };
        var paths = new Argument<string[]>("PATH") { Description = "The pages; those that have bars unless told.", Arity = ArgumentArity.ZeroOrMore };
        var rounds = new Option<int>("--rounds") { Description = "How often each is asked for again.", DefaultValueFactory = _ => 3 };
        var input = new Option<string?>("--in") { Description = "Coded events, as in ucdp-aec/events.jsonl: a ledger of 100,000 events and 300,000 articles is made of them when there is none." };
        var command = new Command("pages", "Times the pages of a ledger and holds them to their bars.") { ledger, paths, rounds, input };
        command.SetAction(async (parsed, cancel) =>
        {
            var file = parsed.GetValue(ledger)!;
            if (!File.Exists(file) && parsed.GetValue(input) is { } events) LargeLedger.Write(events, file, Events, Articles);
            await using var site = Site.Build(new SiteOptions(file, IPAddress.Loopback, 0, IsPublic: false, Console.Error));
            await site.StartAsync(cancel).ConfigureAwait(false);
            await Site.Warm(site, cancel).ConfigureAwait(false);
            using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
            byte[] Page(string path) => client.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancel).GetAwaiter().GetResult();
            Page("/assets/site.css");
            var given = parsed.GetValue(paths) is { Length: > 0 } asked ? asked : null;
            if (given is null) foreach (var path in PageBar.Before) Page(path);
            var over = 0;
            foreach (var bar in given?.Select(p => new PageBar(p, int.MaxValue)) ?? [.. PageBar.All, .. Own(file)])
            {
                var size = 0;
                var costs = Enumerable.Range(0, 1 + parsed.GetValue(rounds)).Select(_ => 1000 * StageCost.Of(() => size = Page(bar.Path).Length).Seconds).ToArray();
                var isOver = costs[0] > bar.Most || (given is null && size > 1000 * PageBar.MostKilobytes);
                if (isOver) over++;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bar.Path}: first {costs[0]:0} ms, then {costs.Skip(1).DefaultIfEmpty(costs[0]).Min():0} ms of processor time, {size / 1000.0:0} KB{(isOver ? $", over its bar of {bar.Most} ms and {PageBar.MostKilobytes} KB" : "")}"));
            }
            if (given is null) Console.WriteLine(over == 0 ? "All are under their bars." : string.Create(CultureInfo.InvariantCulture, $"{over} are over their bars."));
            await site.StopAsync(cancel).ConfigureAwait(false);
            return over == 0 ? 0 : 1;
        });
        return command;
    }

    // Pages of what that ledger holds: its busiest actors, and an event of the first of them with its article.
    private static List<PageBar> Own(string file)
    {
        using var ledger = LedgerStore.OpenToRead(file);
        var actors = ledger.Busiest(null, 2).Select(a => a.Actor.Id).ToList();
        List<PageBar> pages = [.. actors.Select(a => PageBar.OfActor(Addresses.Actor(a)))];
        if (ledger.Events(EventFilter.None, EventOrder.Deadliest, 0, 1).FirstOrDefault() is { } deadliest)
        {
            pages.Add(PageBar.Of(Addresses.Event(deadliest.Id)));
            pages.AddRange(ledger.ReportsOf(deadliest.Id).Take(1).Select(r => PageBar.Of(Addresses.Article(ledger.ArticleOf(r)!))));
        }
        return pages;
    }
}
