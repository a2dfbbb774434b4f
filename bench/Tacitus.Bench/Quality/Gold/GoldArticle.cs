using System.Text.Json.Nodes;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>One article of the project's own gold set with what its annotators wrote down (<c>docs/annotation.md</c>).</summary>
/// <param name="Name">The file name without its ending; it starts with <c>a-</c>, <c>c-</c>, <c>e-</c>, <c>f-</c>, <c>h-</c>, <c>j-</c> or <c>k-</c> where rules may be tuned on it, with <c>b-</c>, <c>d-</c>, <c>g-</c> or <c>i-</c> where never.</param>
/// <param name="Text">The text as written.</param>
/// <param name="Metadata">The side-car.</param>
/// <param name="Key">What the first annotator wrote.</param>
/// <param name="Second">What a second annotator wrote without sight of the first; null for most.</param>
internal sealed record GoldArticle(string Name, string Text, JsonObject Metadata, JsonObject Key, JsonObject? Second)
{
    /// <summary>The part that it belongs to: a letter.</summary>
    public string Part => Name[..1];

    /// <summary>The same in upper case.</summary>
    public GoldArticle Upper()
    {
        var key = Key.DeepClone().AsObject();
        foreach (var quotes in key["events"]!.AsArray().SelectMany(e => e!["quotes"]!.AsObject().Select(q => q.Value!.AsArray())))
        {
            for (var i = 0; i < quotes.Count; i++) quotes[i] = quotes[i]!.GetValue<string>().ToUpperInvariant();
        }
        return this with { Text = Text.ToUpperInvariant(), Key = key };
    }
}
