using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Speed;

/// <summary>
/// <c>link-speed</c>: what linking one more article costs in a ledger of so many made-up articles: processor time of those that come next, each linked alone, and of a batch of
/// a hundred, how many reports one touches and how many articles it looks at. With <c>--data</c> first how made-up news stands to news: keys, candidates and scores.
/// </summary>
internal static class LinkSpeedCommand
{
    private const int Part = 10_000, WarmUp = 20;

    // Of how many earlier reports for each new article the neighbours are looked up to link those around it.
    private const int Around = 250, AroundInBatch = 40;

    public static Command Create()
    {
        var to = new Option<int[]>("--at") { Description = "The numbers of articles to measure at, the least first.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1_000, 10_000, 100_000, 1_000_000] };
        var articles = new Option<int>("--articles") { Description = "How many articles to link alone at each.", DefaultValueFactory = _ => 50 };
        var dated = new Option<bool>("--dated") { Description = "Leaves out the one article in fifty that does not tell when it was published." };
        var undated = new Option<bool>("--undated") { Description = "Links of the articles that come next only those that do not tell when they were published; the others are there as before." };
        var met = new Option<bool>("--met") { Description = "Tells only how many earlier reports a report meets, by what it tells of its time." };
        var batch = new Option<int>("--batch") { Description = "How many articles to link at once after those; 0 for none.", DefaultValueFactory = _ => 100 };
        var kept = new Option<string?>("--keys") { Description = "A folder that keeps the keys of each number of articles for the next time." };
        var data = new Option<string?>("--data") { Description = "The folder with gva/articles.jsonl; compares 1,500 made-up articles with those." };
        var command = new Command("link-speed", "Times the linking of one more article among made-up ones.") { to, articles, dated, undated, met, batch, kept, data };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(data) is { } folder) Compare(folder);
            var keys = new MadeKeys();
            Console.WriteLine("articles   keys each   ms/article  median    p95   s/batch   reports touched   articles compared   read   MB held   MB peak");
            foreach (var at in parsed.GetValue(to)!)
            {
                Make(keys, at, parsed.GetValue(kept));
                if (parsed.GetValue(met))
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{keys.Articles,8}"));
                    foreach (var line in MetCounts.Of(keys, new MadeMemory(keys, parsed.GetValue(dated)))) Console.WriteLine(line);
                    continue;
                }
                Write(keys, parsed.GetValue(dated), parsed.GetValue(undated), parsed.GetValue(articles), parsed.GetValue(batch));
            }
            return 0;
        });
        return command;
    }

    private static void Make(MadeKeys keys, int at, string? folder)
    {
        var file = folder is null ? null : Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"keys-{at}"));
        if (File.Exists(file))
        {
            keys.Load(file);
            return;
        }
        while (keys.Articles < at) keys.Add(Math.Min(Part, at - keys.Articles));
        if (file is not null) keys.Save(file);
    }

    private static void Compare(string data)
    {
        foreach (var f in CollectionFigures.OfShootings(data).Append(CollectionFigures.OfMade(1500)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{f.Name}: {f.Articles} articles of {f.Reports:0.0} reports, {f.Words:0} words that tell, {f.Rare:0} rare; {f.Keys:0} keys, {f.Met:0} met; cosine of true pairs {f.AlikeTrue:0.00}, of false {f.AlikeFalse:0.00}; true pairs that speak {f.FoundTrue:0.00}, false ones an article {f.SpokenFalse:0.00}; hang together {f.HangTogether:0.0}, most {f.MostTogether}; of one event {f.Event:0.0}, most {f.MostOfEvent}"));
    }

    private static void Write(MadeKeys keys, bool dated, bool undated, int articles, int together)
    {
        var (memory, linker) = (new MadeMemory(keys, dated), new Linker());
        var next = Enumerable.Range(keys.Articles, int.MaxValue - keys.Articles).Where(memory.Takes).Where(n => !undated || !MadeNews.IsDated(n)).Take(WarmUp + articles + together).ToArray();
        // What is compiled first is not linking.
        foreach (var number in next[..WarmUp]) _ = Cost(linker, memory, [number], Around);
        var (costs, touched, compared, read) = (new List<double>(), 0L, 0L, 0L);
        foreach (var number in next[WarmUp..^together])
        {
            var cost = Cost(linker, memory, [number], Around);
            costs.Add(cost.Milliseconds);
            touched += cost.Linked.Kept.Length;
            compared += cost.Linked.Unsettled.Length;
            read += cost.Read;
        }
        var ordered = costs.Order().ToImmutableArray();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{keys.Articles,8} {keys.Count / (double)keys.Articles,11:0} {costs.Average(),12:0.0} {ordered[ordered.Length / 2],7:0.0} {ordered[ordered.Length * 95 / 100],6:0.0} "));
        var batch = together == 0 ? double.NaN : Cost(linker, memory, next[^together..], together * AroundInBatch).Milliseconds / 1000;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{batch,9:0.0} {touched / (double)articles,17:0.0} {compared / (double)articles,19:0.0} {read / (double)articles,6:0} {GC.GetTotalMemory(true) >> 20,9} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,9}"));
    }

    // The events around are first linked without the new articles, as earlier linkings would have; then all that will be asked for is made and scored, which a ledger has as rows. Only what comes after that is measured.
    private static (double Milliseconds, Linked Linked, int Read) Cost(Linker linker, MadeMemory memory, IReadOnlyList<int> numbers, int around)
    {
        var context = new LinkContext([], []);
        var added = new LinkChange([.. numbers.Select(MadeNews.Article)], [], [], context, context);
        memory.Bound(around);
        if (Earlier(linker.Link(added, memory)) is { IsEmpty: false } earlier)
        {
            memory.Bound(around);
            memory.Keep(linker.Link(new LinkChange([], earlier, [], context, context), memory).Kept);
        }
        memory.Bound(null);
        _ = linker.Link(added, memory);
        GC.Collect();
        var (start, read) = (Environment.CpuUsage.TotalTime, memory.ArticlesRead);
        var linked = linker.Link(added, memory);
        _ = linked.Kept.Length;
        var cost = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        memory.Forget();
        return (cost, linked, memory.ArticlesRead - read);

        ImmutableArray<string> Earlier(Linked of) => [.. of.Kept.Select(r => r.Id).Where(r => MadeNews.NumberIn(r) < numbers[0])];
    }
}
