using System.Collections.Immutable;
using System.CommandLine;
using System.Text;

namespace Tacitus.Bench.Predict;

/// <summary><c>predict TASK --in PATH --out FILE</c>: the product's own stages over inputs without keys, one JSON line for each input, in input order.</summary>
internal static class PredictCommand
{
    /// <summary>The tasks by name. Each turns an input path into output lines.</summary>
    internal static readonly ImmutableSortedDictionary<string, Func<string, IEnumerable<string>>> Tasks =
        ImmutableSortedDictionary.CreateRange<string, Func<string, IEnumerable<string>>>(StringComparer.Ordinal, [
            new("gvdb", GvdbPredictor.Predict),
            new("links", LinksPredictor.Predict),
            new("muc4", Muc4Predictor.Predict),
            new("places", PlacesPredictor.Predict),
            new("relations", RelationsPredictor.Predict),
            new("text", TextPredictor.Predict),
            new("sentences", SentencesTask.Predict),
            new("times", TimesPredictor.Predict),
            new("types", TypesTask.Predict),
        ]);

    public static Command Create()
    {
        var task = new Argument<string>("task") { Description = "One of: " + string.Join(", ", Tasks.Keys) };
        var input = new Option<string>("--in") { Required = true, Description = "The inputs: a file of JSON lines, or a folder of pages for 'text'." };
        var output = new Option<string>("--out") { Required = true, Description = "The file to write." };
        var command = new Command("predict", "Runs the product's own stages over inputs without keys.") { task, input, output };
        command.SetAction(parsed =>
        {
            if (!Tasks.TryGetValue(parsed.GetValue(task)!, out var predict))
            {
                Console.Error.WriteLine($"There is no task '{parsed.GetValue(task)}'. The tasks are: {string.Join(", ", Tasks.Keys)}");
                return 2;
            }
            using var writer = new StreamWriter(parsed.GetValue(output)!, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (var line in predict(parsed.GetValue(input)!)) writer.WriteLine(line);
            return 0;
        });
        return command;
    }
}
