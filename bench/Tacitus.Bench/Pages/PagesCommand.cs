using System.CommandLine;
using System.Globalization;
using System.Net;
using Tacitus.Bench.Speed;
using Tacitus.Pages;

namespace Tacitus.Bench.Pages;

/// <summary><c>pages FILE</c>: how much processor time pages of a ledger take in a program that is running already, the first time and the best of some rounds, and how large they are.</summary>
internal static class PagesCommand
{
    private static readonly string[] Usual =
        ["/events", "/events?kind=attack", "/events?from=2001&to=2010", "/events?min_killed=50&sort=deadliest", "/events?place=Kabul", "/events?actor=taleban", "/events?q=attacked", "/events?page=200", "/review", "/review/acts"];

    public static Command Create()
    {
        var ledger = new Argument<string>("FILE") { Description = "A ledger." };
        var paths = new Argument<string[]>("PATH") { Description = "The pages; those that are slowest to make unless told.", Arity = ArgumentArity.ZeroOrMore };
        var rounds = new Option<int>("--rounds") { Description = "How often each is asked for.", DefaultValueFactory = _ => 5 };
        var command = new Command("pages", "Times the pages of a ledger.") { ledger, paths, rounds };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new SiteOptions(parsed.GetValue(ledger)!, IPAddress.Loopback, 0, IsPublic: false, Console.Error);
            await using var site = Site.Build(options);
            await site.StartAsync(cancel).ConfigureAwait(false);
            await Site.Warm(site, cancel).ConfigureAwait(false);
            using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
            // What every page needs, such as the code itself.
            await client.GetByteArrayAsync(new Uri("/no/page.css", UriKind.Relative), cancel).ContinueWith(_ => { }, cancel, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
            foreach (var path in parsed.GetValue(paths) is { Length: > 0 } given ? given : Usual)
            {
                var size = 0;
                var costs = Enumerable.Range(0, 1 + parsed.GetValue(rounds)).Select(_ => StageCost.Of(() => size = client.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancel).GetAwaiter().GetResult().Length)).ToArray();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: first {1000 * costs[0].Seconds:0} ms, then {1000 * costs.Skip(1).Min(c => c.Seconds):0} ms of processor time, {size / 1000.0:0} KB"));
            }
            await site.StopAsync(cancel).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
