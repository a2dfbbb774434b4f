using System.Globalization;
using System.Text;

namespace Tacitus.Training.Places;

/// <summary>Writes the weights of a linear model as text.</summary>
internal static class ModelFile
{
    // A weight under this moves no decision that another feature speaks to.
    private const float Least = 0.01f;

    /// <summary>Writes <paramref name="weights"/> to <paramref name="path"/>, a feature a line, in order of their names.</summary>
    public static void Write(string path, Dictionary<ulong, float> weights, Dictionary<ulong, string> names, string purpose, string command)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine($"# Weights of the linear models that {purpose}; docs/models/places.md tells how they were made. Do not edit: run the training project's '{command}' command.");
        foreach (var (feature, weight) in weights.Select(w => (Feature: names[w.Key], Weight: w.Value)).OrderBy(w => w.Feature, StringComparer.Ordinal))
        {
            if (Math.Abs(weight) >= Least) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.###}"));
        }
    }
}
