using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>An event as one annotator, or the program, has it from one article.</summary>
/// <param name="Values">Its fields in the form of the export.</param>
/// <param name="Naming">Where in the article's clean text the words stand that name it.</param>
/// <param name="Words">Where its other values stand.</param>
internal sealed record ToldEvent(JsonObject Values, ImmutableArray<Span> Naming, ImmutableArray<Span> Words)
{
    /// <summary>The events of an annotator's <paramref name="key"/> over the clean text <paramref name="text"/>.</summary>
    public static ImmutableArray<ToldEvent> Of(JsonObject key, string text) =>
    [
        .. key["events"]!.AsArray().Select(e => new ToldEvent(
            e!.AsObject(), Find(text, e["quotes"]!.AsObject().Where(q => q.Key == "kind")), Find(text, e["quotes"]!.AsObject().Where(q => q.Key != "kind")))),
    ];

    private static ImmutableArray<Span> Find(string text, IEnumerable<KeyValuePair<string, JsonNode?>> quotes) =>
        [.. quotes.SelectMany(q => q.Value!.AsArray()).Select(q => Quote.Find(text, q!.GetValue<string>())).OfType<Span>()];
}
