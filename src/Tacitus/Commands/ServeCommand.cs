using System.CommandLine;
using System.Globalization;
using System.Net;
using Tacitus.Ledger.Fetching;
using Tacitus.Ledger.Storage;
using Tacitus.Pages;

namespace Tacitus.Commands;

/// <summary><c>serve</c>: pages of the ledger in a browser, on this machine alone unless told otherwise.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8420;

    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var port = new Option<int>("--port") { Description = "The port; 0 for any that is free.", DefaultValueFactory = _ => UsualPort, HelpName = "NUMBER" };
        var host = new Option<string>("--host") { Description = "The address to listen on.", DefaultValueFactory = _ => "127.0.0.1", HelpName = "ADDRESS" };
        var isPublic = new Option<bool>("--public") { Description = "For other readers: quotes and links only, never whole articles, and nothing can be changed." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let addresses of this machine and of private networks be added too." };
        var command = new Command("serve", "Serves pages to explore the ledger and check its evidence, in a browser.") { ledger, port, host, isPublic, allowPrivate };
        command.SetAction(async (parsed, cancel) =>
        {
            if (!IPAddress.TryParse(parsed.GetValue(host)!, out var address)) throw new WrongUseException($"'{parsed.GetValue(host)}' is not an address like 127.0.0.1 or 0.0.0.0.");
            if (parsed.GetValue(port) is < 0 or > ushort.MaxValue) throw new WrongUseException("--port is a number from 0 to 65535.");
            var path = parsed.GetValue(ledger)!;
            var error = parsed.InvocationConfiguration.Error;
            if (!File.Exists(path)) error.WriteLine($"There was no ledger at {path}; an empty one is made.");
            LedgerStore.Open(path).Dispose();
            await using var site = Site.Build(new SiteOptions(path, address, parsed.GetValue(port), parsed.GetValue(isPublic), error) { Fetching = new FetchOptions { AllowPrivate = parsed.GetValue(allowPrivate) } });
            await site.StartAsync(cancel).ConfigureAwait(false);
            _ = Task.Run(() => Site.Warm(site, cancel), cancel);
            if (!IPAddress.IsLoopback(address) && !parsed.GetValue(isPublic)) error.WriteLine("Whoever reaches this address can read what the ledger holds. Add --public to show quotes only.");
            parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} is open at {site.Urls.First()} (Ctrl+C ends it)"));
            try
            {
                await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C is how it ends.
            }
            await site.StopAsync(CancellationToken.None).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
