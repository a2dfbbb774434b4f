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
    private const int Part = 10_000, Batch = 100;

    public static Command Create()
    {
        var to = new Option<int[]>("--at") { Description = "The numbers of articles to measure at, the least first.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1_000, 10_000, 100_000, 1_000_000] };
        var articles = new Option<int>("--articles") { Description = "How many articles to link alone at each.", DefaultValueFactory = _ => 50 };
        var data = new Option<string?>("--data") { Description = "The folder with gva/articles.jsonl; compares 1,500 made-up articles with those." };
        var command = new Command("link-speed", "Times the linking of one more article among made-up ones.") { to, articles, data };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(data) is { } folder) Compare(folder);
            var memory = new MadeMemory();
            Console.WriteLine("articles   keys each   ms/article  median    p95   s/batch   reports touched   articles read   MB held   MB peak");
            foreach (var at in parsed.GetValue(to)!)
            {
                while (memory.Count < at) memory.Add(Math.Min(Part, at - memory.Count));
                Write(memory, parsed.GetValue(articles));
            }
            return 0;
        });
        return command;
    }

    private static void Compare(string data)
    {
        foreach (var f in CollectionFigures.OfShootings(data).Append(CollectionFigures.OfMade(1500)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{f.Name}: {f.Articles} articles of {f.Reports:0.0} reports, {f.Words:0} words that tell, {f.Rare:0} rare; {f.Keys:0} keys, {f.Met:0} met; cosine of true pairs {f.AlikeTrue:0.00}, of false {f.AlikeFalse:0.00}; true pairs that speak {f.FoundTrue:0.00}, false ones an article {f.SpokenFalse:0.00}; hang together {f.HangTogether:0.0}, most {f.MostTogether}; of one event {f.Event:0.0}, most {f.MostOfEvent}"));
    }

    private static void Write(MadeMemory memory, int articles)
    {
        var linker = new Linker();
        var (costs, touched, read) = (new List<double>(), 0L, 0L);
        for (var i = 0; i < articles; i++)
        {
            var (cost, linked) = Cost(linker, memory, [memory.Count + i]);
            costs.Add(cost);
            touched += linked.Kept.Length;
            read += linked.Unsettled.Length;
        }
        var batch = Cost(linker, memory, Enumerable.Range(memory.Count, Batch)).Milliseconds / 1000;
        var ordered = costs.Order().ToImmutableArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{memory.Count,8} {memory.Keys / (double)memory.Count,11:0} {costs.Average(),12:0.0} {ordered[ordered.Length / 2],7:0.0} {ordered[ordered.Length * 95 / 100],6:0.0} {batch,9:0.0} {touched / (double)articles,17:0.0} {read / (double)articles,15:0.0} {GC.GetTotalMemory(true) >> 20,9} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,9}"));
    }

    private static (double Milliseconds, Linked Linked) Cost(Linker linker, MadeMemory memory, IEnumerable<int> numbers)
    {
        var context = new LinkContext([], []);
        var articles = numbers.Select(MadeNews.Article).ToImmutableArray();
        var before = Environment.CpuUsage.TotalTime - memory.Scoring;
        var linked = linker.Link(new LinkChange(articles, [], [], context, context), memory);
        _ = linked.Kept.Length;
        return ((Environment.CpuUsage.TotalTime - memory.Scoring - before).TotalMilliseconds, linked);
    }
}
