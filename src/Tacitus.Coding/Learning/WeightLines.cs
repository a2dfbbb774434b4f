using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tacitus.Coding.Learning;

/// <summary>The weights of a small model as a file: a line for each of what it looks at, with its name and a whole number for each class.</summary>
internal static class WeightLines
{
    /// <summary>For each class the weights of <paramref name="features"/>, in their order, from the resource <paramref name="name"/> beside <paramref name="owner"/>.</summary>
    /// <exception cref="InvalidDataException">The program has no such resource, or it lacks one of the features.</exception>
    public static ImmutableArray<ImmutableArray<int>> Read(Type owner, string name, ImmutableArray<string> features)
    {
        using var stream = owner.Assembly.GetManifestResourceStream($"{owner.Namespace}.{name}") ?? throw new InvalidDataException($"{owner.Namespace}.{name} is not in the program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).ToDictionary(p => p[0], p => p[1..].Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
        if (features.FirstOrDefault(f => !lines.ContainsKey(f)) is { } lacking) throw new InvalidDataException($"{name} has no weight for {lacking}");
        return [.. Enumerable.Range(0, lines[features[0]].Length).Select(c => features.Select(f => lines[f][c]).ToImmutableArray())];
    }

    /// <summary>The lines of such a file.</summary>
    public static string Write(ImmutableArray<string> features, ImmutableArray<ImmutableArray<int>> weights) =>
        string.Concat(features.Select((f, i) => string.Create(CultureInfo.InvariantCulture, $"{f} {string.Join(' ', weights.Select(w => w[i]))}\n")));
}
