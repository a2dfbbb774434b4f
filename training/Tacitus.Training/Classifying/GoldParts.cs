using System.Text.Json.Nodes;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;
using Tacitus.Training.News;

namespace Tacitus.Training.Classifying;

/// <summary>The parts of the project's gold set that models may learn from. The other parts are never read here.</summary>
internal static class GoldParts
{
    /// <summary>The parts that were there before part <c>e</c>.</summary>
    public const string Early = "ac";

    /// <summary>The parts that were there before part <c>j</c>: those models learn from them that were no better with <c>j</c> (<c>docs/models/README.md</c>).</summary>
    public const string Settled = "acefh";

    /// <summary>The parts that were there before part <c>k</c>: the models of targets and sites were not judged with it.</summary>
    public const string Later = Settled + "j";

    /// <summary>The project's own articles that models learn from.</summary>
    public const string Own = Later + "k";

    /// <summary>All that those models learn from that were no better with long accounts: real news (<see cref="NewsKeys"/>) too.</summary>
    public const string All = Own + "l";

    /// <summary>The same and long accounts of groups (<see cref="AccountKeys"/>).</summary>
    public const string Told = All + "v";

    /// <summary>All that the encoder of deeds learns from.</summary>
    public const string Deeds = Told + "t";

    /// <summary>The articles of <paramref name="parts"/>, in order of name; real news, of which <paramref name="data"/> has the texts, and long accounts last.</summary>
    public static IEnumerable<GoldArticle> Read(string parts, string data) =>
    [
        .. Read(parts),
        .. NewsKeys.Read(data, string.Concat(parts.Where(p => p is NewsKeys.Learned or NewsKeys.LearnedByEncoder))).Select(Of),
        .. parts.Contains(AccountKeys.Learned, StringComparison.Ordinal) ? AccountKeys.Read(AccountKeys.Learned).Select(Of) : [],
    ];

    private static GoldArticle Of(NewsText text) => new("gold" + text.Name, text.Text, text.Key, new GivenMetadata(PartialDate.TryParse(text.Published, out var published) ? published : null, null));

    /// <summary>The project's own articles of <paramref name="parts"/>, in order of name.</summary>
    public static IEnumerable<GoldArticle> Read(string parts)
    {
        foreach (var path in Directory.GetFiles("bench/gold", "*.txt").Where(p => parts.Contains(Path.GetFileName(p)[0], StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var metadata = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".meta.json")))!;
            yield return new GoldArticle(
                "gold" + Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).ReplaceLineEndings("\n"), JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".gold.json")))!,
                new GivenMetadata(PartialDate.TryParse((string?)metadata["published"], out var published) ? published : null, (string?)metadata["outlet"]));
        }
    }
}
