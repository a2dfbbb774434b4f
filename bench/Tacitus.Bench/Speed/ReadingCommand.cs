using System.CommandLine;
using System.Globalization;
using Tacitus.Language.Reading;
using Tacitus.Ledger.Sources;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Speed;

/// <summary><c>reading PATH...</c>: finds and reads articles as a run does, without coding them, on one thread, and says as it goes how much memory is held and how many are read in a second of processor time.</summary>
internal static class ReadingCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Articles, as for tacitus run." };
        var step = new Option<int>("--step") { Description = "After how many articles a line is printed.", DefaultValueFactory = _ => 1000 };
        var command = new Command("reading", "Reads articles without coding them; prints memory and speed.") { paths, step };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(step)));
        return command;
    }

    private static int Run(string[] paths, int step)
    {
        var reader = new ArticleReader();
        int found = 0, read = 0, issues = 0;
        long bytes = 0, most = 0;
        var started = Environment.CpuUsage.TotalTime;
        Console.WriteLine("  found    read  issues    MB unpacked  MB of memory  read/s");
        foreach (var source in SourceFinder.Find(paths, GivenMetadata.None))
        {
            found++;
            issues += source.Issues.Length;
            if (source.Source is { } given)
            {
                bytes += given.Bytes.Length;
                var result = reader.Read(given);
                issues += result.Issues.Length;
                if (result.Article is not null) read++;
            }
            if (found % step == 0) Write();
        }
        Write();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{most >> 20} MB of memory at most"));
        return 0;

        void Write()
        {
            most = Math.Max(most, Environment.WorkingSet);
            var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found,7} {read,7} {issues,7} {bytes / 1e6,14:0} {Environment.WorkingSet >> 20,13} {read / Math.Max(seconds, 0.001),7:0}"));
        }
    }
}
