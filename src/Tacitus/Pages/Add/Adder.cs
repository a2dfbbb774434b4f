using Tacitus.Ledger.Fetching;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Running;
using Tacitus.Showing;

namespace Tacitus.Pages.Add;

/// <summary>Runs what people add through the same pipeline as <c>run</c>, one after the other.</summary>
internal sealed class Adder(SiteOptions options, TimeProvider clock)
{
    private const int MostKept = 50;

    private readonly Lock _lock = new();
    private readonly Lazy<Versions> _versions = new(RunVersions.Read);
    private readonly SortedDictionary<int, Adding> _kept = [];
    private Task _before = Task.CompletedTask;
    private int _last;

    /// <summary>Begins to add what <paramref name="find"/> finds.</summary>
    public Adding Begin(Func<WebFetcher, IEnumerable<FoundSource>> find)
    {
        Adding adding;
        lock (_lock)
        {
            adding = new Adding(++_last);
            _kept[_last] = adding;
            if (_kept.Count > MostKept) _kept.Remove(_kept.Keys.First());
            var before = _before;
            _before = Task.Run(async () =>
            {
                await before.ConfigureAwait(false);
                await Run(adding, find).ConfigureAwait(false);
            });
        }
        return adding;
    }

    /// <summary>What is or was added under that number; null when there is none, or it is long ago.</summary>
    public Adding? Of(int number)
    {
        lock (_lock) return _kept.GetValueOrDefault(number);
    }

    private async Task Run(Adding adding, Func<WebFetcher, IEnumerable<FoundSource>> find)
    {
        try
        {
            using var ledger = LedgerStore.Open(options.Ledger);
            using var fetcher = new WebFetcher(ledger, options.Fetching, clock);
            var counts = new Pipeline(ledger, _versions.Value, clock, RunProgress.Of((stage, text, path) => adding.Tell(stage, text, path))).Run(find(fetcher).Select(found => Found(adding, found)));
            adding.Tell("linked", $"{Counted.Of(counts.Stored, "article")} added{(counts.Known > 0 ? $", {counts.Known} known before" : "")}{(counts.Lost > 0 ? $", {counts.Lost} lost" : "")}.");
        }
        catch (Exception e) when (e is LedgerException or IOException or FetchException)
        {
            adding.Tell("lost", e.Message);
        }
        catch (Exception e)
        {
            adding.Tell("lost", "That broke a part of the program. The window in which it was started says more; what was stored before is safe.");
            await options.Errors.WriteLineAsync($"add: {e}").ConfigureAwait(false);
        }
        finally
        {
            adding.End();
        }
    }

    private static FoundSource Found(Adding adding, FoundSource found)
    {
        if (found.Source is { } source) adding.Tell("found", $"{found.Path}: {Names.Of(source.Bytes.Length)} bytes", found.Path);
        else if (found.Issues.IsEmpty) adding.Tell("found", $"{found.Path}: as it was", found.Path);
        foreach (var issue in found.Issues) adding.Tell("lost", $"{found.Path}: {issue.Message}");
        return found;
    }
}
