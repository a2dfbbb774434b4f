namespace Tacitus.Training.Classifying;

/// <summary>The parts of the project's gold set that models may learn from. The other parts are never read here.</summary>
internal static class GoldParts
{
    /// <summary>The parts that were there before part <c>e</c>.</summary>
    public const string Early = "ac";

    /// <summary>All of them.</summary>
    public const string All = "acefh";

    /// <summary>For the articles of <paramref name="parts"/> each article's name, as examples of all models call it, its text, and the path of its files without their endings; in order of name.</summary>
    public static IEnumerable<(string Id, string Text, string Path)> Read(string parts = All)
    {
        foreach (var path in Directory.GetFiles("bench/gold", "*.txt").Where(p => parts.Contains(Path.GetFileName(p)[0], StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            yield return ("gold" + Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).ReplaceLineEndings("\n"), path[..^".txt".Length]);
    }
}
