using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Speed;

/// <summary>
/// <c>link-speed</c>: what linking one more article costs in a ledger of so many made-up articles: processor time, how many reports it touches and how
/// many articles it looks at, the middle and the dearest twentieth of those that come next, each linked alone.
/// </summary>
internal static class LinkSpeedCommand
{
    private const int Batch = 10_000;

    public static Command Create()
    {
        var to = new Option<int[]>("--at") { Description = "The numbers of articles to measure at, the least first.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10_000, 100_000, 1_000_000] };
        var articles = new Option<int>("--articles") { Description = "How many articles to link at each.", DefaultValueFactory = _ => 200 };
        var command = new Command("link-speed", "Times the linking of one more article among made-up ones.") { to, articles };
        command.SetAction(parsed =>
        {
            var memory = new MadeMemory();
            Console.WriteLine("articles   keys each   ms/article  median   p95   reports touched   articles read   MB held   MB peak");
            foreach (var at in parsed.GetValue(to)!)
            {
                while (memory.Count < at) memory.Add(Math.Min(Batch, at - memory.Count));
                Write(memory, parsed.GetValue(articles));
            }
            return 0;
        });
        return command;
    }

    private static void Write(MadeMemory memory, int articles)
    {
        var context = new LinkContext([], []);
        var linker = new Linker();
        var (costs, touched, read) = (new List<double>(), 0L, 0L);
        for (var i = 0; i < articles; i++)
        {
            var article = MadeNews.Article(memory.Count + i);
            var before = Environment.CpuUsage.TotalTime;
            var linked = linker.Link(new LinkChange([article], [], [], context, context), memory);
            costs.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            touched += linked.Kept.Length;
            read += linked.Unsettled.Length;
        }
        var ordered = costs.Order().ToImmutableArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{memory.Count,8} {memory.Keys / (double)memory.Count,11:0} {costs.Average(),12:0.0} {ordered[ordered.Length / 2],7:0.0} {ordered[ordered.Length * 95 / 100],5:0.0} {touched / (double)articles,17:0.0} {read / (double)articles,15:0.0} {GC.GetTotalMemory(true) >> 20,9} {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20,9}"));
    }
}
