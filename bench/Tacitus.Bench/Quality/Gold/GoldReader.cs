using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Training.News;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>Reads a gold folder: <c>NAME.txt</c>, <c>NAME.meta.json</c>, <c>NAME.gold.json</c> and for some <c>NAME.second.json</c>.</summary>
internal static class GoldReader
{
    /// <summary>The articles of <paramref name="folder"/> by ordinal name.</summary>
    public static ImmutableArray<GoldArticle> Read(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => new GoldArticle(
            Path.GetFileNameWithoutExtension(path),
            File.ReadAllText(path).ReplaceLineEndings("\n"),
            Json(path, ".meta.json")!,
            Json(path, ".gold.json")!,
            Json(path, ".second.json"))),
    ];

    /// <summary>The long accounts of armed groups of <paramref name="part"/>, in the project at <paramref name="root"/>.</summary>
    public static IEnumerable<GoldArticle> Accounts(char part, string root = "")
    {
        var second = part == AccountKeys.Kept ? AccountKeys.Read(part, root, second: true).ToDictionary(n => n.Name, n => n.Key, StringComparer.Ordinal) : [];
        return AccountKeys.Read(part, root).Select(n => new GoldArticle(n.Name, n.Text, new JsonObject { ["published"] = n.Published }, n.Key, second.GetValueOrDefault(n.Name)));
    }

    private static JsonObject? Json(string path, string ending)
    {
        var file = path[..^".txt".Length] + ending;
        if (!File.Exists(file)) return ending == ".second.json" ? null : throw new FileNotFoundException($"There is no {Path.GetFileName(file)} beside {Path.GetFileName(path)}");
        return JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    }
}
