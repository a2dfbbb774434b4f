using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Commands;

namespace Tacitus.Bench.Quality.FirstLight;

/// <summary>Runs the program on the five sample articles beside the data folder and checks its export against the reading key.</summary>
internal static class FirstLightScorer
{
    /// <summary>The share of the key's demands that hold, by sort.</summary>
    public static IEnumerable<Figure> Score(string data) => Score("first-light", [Path.Combine(data, "..", "samples")], "bench/keys/first-light.json");

    /// <summary>The share of the demands of <paramref name="key"/> that hold over the export of <paramref name="articles"/>, by sort; what does not hold is printed.</summary>
    public static IEnumerable<Figure> Score(string task, string[] articles, string key)
    {
        var checks = Check(articles, key).ToArray();
        foreach (var wrong in checks.Where(c => !c.Right)) Console.Error.WriteLine($"{wrong.Group,-10} {wrong.Level,-6} {wrong.Id,-34} {wrong.Note}");
        foreach (var group in checks.Where(c => c.Level == "must").GroupBy(c => c.Group).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return Figure.Share($"{task} {group.Key}", [.. group.Select(c => new double[] { c.Right ? 1 : 0, 1 })]);
        }
    }

    /// <summary>All checks of the key over the export of <paramref name="articles"/>.</summary>
    public static IEnumerable<KeyCheck> Check(string[] articles, string key)
    {
        var folder = Directory.CreateTempSubdirectory("tacitus-key");
        try
        {
            var ledger = Path.Combine(folder.FullName, "key.db");
            TacitusCommand.Run(["run", .. articles, "--ledger", ledger], TextWriter.Null, TextWriter.Null);
            using var export = new StringWriter();
            TacitusCommand.Run(["export", "--format", "json", "--names", "--ledger", ledger], export, TextWriter.Null);
            return new KeyChecker(JsonNode.Parse(File.ReadAllText(key))!.AsObject(), JsonNode.Parse(export.ToString())!.AsObject()).Check().ToImmutableArray();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
