using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Tacitus.Training;

/// <summary>
/// <c>all --data PATH</c>: makes every model again, in the order in which they rest on one another. A model is part of the program that learns from
/// it, so each step is run by a program that is built with what the steps before it wrote.
/// </summary>
internal static class AllCommand
{
    private sealed record Step(string Name, string Writes, Func<string, string>? Data, string OutOption = "--out", params string[] Folds);

    // What a step rests on stands before it; docs/models/README.md tells why. A step without data learns from what the project has itself.
    private static readonly Step[] Steps =
    [
        new("tagger", "src/Tacitus.Language/Tokens/tagger.model", data => data),
        new("words", "src/Tacitus.Coding/Linking/words.model", data => data),
        new("places", "src/Tacitus.Coding/Places/places.model", data => Path.Combine(data, "geo")),
        new("event-places", "src/Tacitus.Coding/Places/event-places.model", data => data),
        new("sentences", "src/Tacitus.Coding/Sentences/sentences.model", data => data),
        new("types", "src/Tacitus.Coding/Events/Typing/types.model", data => data),
        new("groups", "src/Tacitus.Coding/Actors/groups.model", data => data),
        new("relations", "src/Tacitus.Coding", data => data),
        new("parties", "src/Tacitus.Coding/Relations/Naming/parties.model", null),
        new("ties", "src/Tacitus.Coding/Relations", null),
        new("persons", "src/Tacitus.Coding/Persons/persons.model", data => data),
        new("roles", "src/Tacitus.Coding/Roles", data => data),
        new("spots", "src/Tacitus.Coding/Events/Spotting", data => data, Folds: ["--folds"]),
        new("grouping", "src/Tacitus.Coding/Events/Grouping", data => data),
        new("relevance", "src/Tacitus.Coding/Events/Relevance", data => data, Folds: ["--spots", "--folds"]),
        new("events", "src/Tacitus.Coding/Events/Relevance/event-judge.model", data => data, Folds: ["--folds"]),
        new("tactics", "src/Tacitus.Coding/Events/Tactics", data => data, Folds: ["--folds"]),
        new("aims", "src/Tacitus.Coding/Aims", data => data),
        new("report-places", "src/Tacitus.Coding/Places/report-places.model", data => data, Folds: ["--folds"]),
        new("doers", "src/Tacitus.Coding/Roles", data => data, Folds: ["--folds"]),
        new("links", "src/Tacitus.Coding/Linking/news.model", data => data, "--model"),
        new("confidence", "src/Tacitus.Coding/Confidence/confidence.model", data => data, Folds: ["--folds"]),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var from = new Option<string?>("--from") { Description = $"The step to begin with: {string.Join(", ", Steps.Select(s => s.Name))}." };
        var command = new Command("all", "Makes every model again, one after the other.") { data, from };
        command.SetAction(parsed => Run(Path.GetFullPath(parsed.GetValue(data)!), parsed.GetValue(from)));
        return command;
    }

    private static int Run(string data, string? from)
    {
        var first = from is null ? 0 : Array.FindIndex(Steps, s => s.Name == from);
        if (first < 0)
        {
            Console.Error.WriteLine($"There is no step '{from}'.");
            return 2;
        }
        var built = Directory.CreateTempSubdirectory("tacitus-training");
        try
        {
            foreach (var step in Steps[first..])
            {
                // Built apart, since the program that runs this must stay as it is.
                var status = Start("build", "training/Tacitus.Training", "-c", "Release", "-v", "quiet", "-nologo", "--artifacts-path", built.FullName);
                var timer = Stopwatch.StartNew();
                if (status == 0)
                    status = Start([Path.Combine(built.FullName, "bin", "Tacitus.Training", "release", "Tacitus.Training.dll"), step.Name, .. step.Data is null ? (string[])[] : ["--data", step.Data(data)], step.OutOption, step.Writes, .. step.Folds.SelectMany(option => new[] { option, built.FullName })]);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Name}: {timer.Elapsed.TotalSeconds:0} s, {(status == 0 ? step.Writes : "broke")}"));
                if (status != 0) return status;
            }
            return 0;
        }
        finally
        {
            built.Delete(recursive: true);
        }
    }

    private static int Start(params string[] arguments)
    {
        using var process = Process.Start("dotnet", arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
