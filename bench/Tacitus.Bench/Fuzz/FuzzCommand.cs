using System.CommandLine;
using System.Globalization;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Fuzz;

/// <summary><c>fuzz FOLDER</c>: reads broken forms of the pages of a folder and stops at the first that breaks the reader.</summary>
internal static class FuzzCommand
{
    private const int Step = 50_000;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Pages to break, each file one." };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 1_000_000, Description = "How many broken pages to read." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Which broken pages." };
        var longest = new Option<int>("--longest") { DefaultValueFactory = _ => int.MaxValue, Description = "How many bytes of a page are taken at most, from anywhere in it: more breaks a second." };
        var command = new Command("fuzz", "Reads broken pages until one breaks the reader.") { folder, count, seed, longest };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(longest)));
        return command;
    }

    private static int Run(string folder, int count, int seed, int longest)
    {
        var pages = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var mutator = new PageMutator(pages, seed, longest);
        var reader = new ArticleReader();
        var slowest = TimeSpan.Zero;
        for (var i = 1; i <= count; i++)
        {
            var page = mutator.Next();
            var started = Environment.CpuUsage.TotalTime;
            string? wrong;
            try
            {
                wrong = ReadingCheck.Wrong(reader.Read(new Source("fuzz", page, GivenMetadata.None)));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                wrong = e.ToString();
            }
            var took = Environment.CpuUsage.TotalTime - started;
            if (took > slowest) slowest = took;
            if (took > Slow) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i}: {took.TotalSeconds:0.0} s for {page.Length} bytes"));
            if (wrong is not null)
            {
                var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"fuzz-{seed}-{i}.html"));
                File.WriteAllBytes(file, page);
                Console.WriteLine($"{file}: {wrong}");
                return 1;
            }
            if (i % Step == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i} read, the slowest in {slowest.TotalMilliseconds:0} ms, {GC.GetTotalMemory(false) / 1_000_000} MB held, {Environment.WorkingSet / 1_000_000} MB of memory"));
        }
        return 0;
    }
}
