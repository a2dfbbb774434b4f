using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Tacitus.Bench.Speed;

/// <summary><c>speed PATH...</c>: times each stage of a run over the articles that are there, one thread, one stage at a time.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Articles, as for tacitus run." };
        var stages = new Option<string[]>("--stage") { Description = "Only these: Read, Analyse, Code, Store, Load, Link, Reconcile, Replace, Export.", AllowMultipleArgumentsPerToken = true };
        var iterations = new Option<int>("--iterations") { Description = "How often each stage is timed.", DefaultValueFactory = _ => 3 };
        var command = new Command("speed", "Times each stage over a collection of articles.") { paths, stages, iterations };
        command.SetAction(parsed =>
        {
            StageBenchmarks.Paths = [.. parsed.GetValue(paths)!];
            var wanted = parsed.GetValue(stages) ?? [];
            var job = Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput).WithStrategy(RunStrategy.Monitoring)
                .WithWarmupCount(1).WithIterationCount(parsed.GetValue(iterations)).WithInvocationCount(1).WithUnrollFactor(1);
            var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddLogger(ConsoleLogger.Unicode)
                .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
                .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.KeepBenchmarkFiles);
            if (wanted.Length > 0) config.AddFilter(new BenchmarkDotNet.Filters.NameFilter(name => wanted.Contains(name, StringComparer.OrdinalIgnoreCase)));
            BenchmarkRunner.Run<StageBenchmarks>(config.WithArtifactsPath(Path.Combine(Path.GetTempPath(), "tacitus-bench")));
            Console.WriteLine($"Each over {StageBenchmarks.Count} articles; divide to get the time of one.");
            return 0;
        });
        return command;
    }
}
