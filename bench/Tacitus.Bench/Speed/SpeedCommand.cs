using System.CommandLine;
using System.Globalization;

namespace Tacitus.Bench.Speed;

/// <summary>
/// <c>speed PATH...</c>: what each stage of a run, and each part of the stages that look at one article, costs over the articles that are there: one
/// thread, one stage at a time. Processor time, not time of day: other work on the machine must change it as little as can be.
/// </summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Articles, as for tacitus run." };
        var rounds = new Option<int>("--rounds") { Description = "How often each stage is timed; the best counts.", DefaultValueFactory = _ => 2 };
        var command = new Command("speed", "Times each stage over a collection of articles.") { paths, rounds };
        command.SetAction(parsed =>
        {
            using var stages = new Stages([.. parsed.GetValue(paths)!]);
            Console.WriteLine("stage            cpu s   us/article   bytes/article   articles/s");
            StageCost all = default;
            foreach (var (name, run) in stages.InOrder())
            {
                var best = Enumerable.Range(0, parsed.GetValue(rounds)).Select(_ => StageCost.Of(run)).MinBy(c => c.Seconds);
                Write(name, best, stages.Count);
                // A part is counted with its stage.
                if (name[0] == ' ') continue;
                all = new(all.Seconds + best.Seconds, all.Bytes + best.Bytes);
            }
            Write("all", all, stages.Count);
            var values = Enumerable.Range(0, parsed.GetValue(rounds)).Select(_ => StageCost.Of(stages.FindValues)).MinBy(c => c.Seconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"times and places: {stages.Sentences / Math.Max(values.Seconds, 0.001):0} sentences a second on one core, of {stages.Sentences}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stages.Count} articles; {Environment.WorkingSet >> 20} MB held at the end"));
            return 0;
        });
        return command;
    }

    private static void Write(string name, StageCost cost, int articles) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-14} {cost.Seconds,7:0.00} {cost.Seconds * 1e6 / Math.Max(1, articles),12:0} {cost.Bytes / Math.Max(1, articles),15} {articles / Math.Max(cost.Seconds, 0.001),12:0}"));
}
