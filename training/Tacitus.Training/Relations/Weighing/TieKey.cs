using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>An article of <c>bench/ties</c> with its key: whom it names, by all their names in it, and every tie that its words state.</summary>
internal sealed record TieKey
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The name of the article.</summary>
    public required string Name { get; init; }

    /// <summary>The day of publication; null when not told.</summary>
    public string? Published { get; init; }

    /// <summary>The text, with the title in its first line; empty of a second reader's key, which stands beside the first.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whom the ties name, by ids of the key's own.</summary>
    public required ImmutableDictionary<string, Entity> Entities { get; init; }

    /// <summary>The ties.</summary>
    public required ImmutableArray<KeyTie> Ties { get; init; }

    /// <summary>The articles of a file, in its order.</summary>
    /// <exception cref="JsonException">A line is none.</exception>
    public static IEnumerable<TieKey> Read(string path) => File.ReadLines(path).Select(l => JsonSerializer.Deserialize<TieKey>(l, Options)!);

    /// <summary>Somebody or some place.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Names">Its names as the article writes them.</param>
    public sealed record Entity(string Kind, ImmutableArray<string> Names);

    /// <summary>One tie.</summary>
    /// <param name="Subject">The id of the subject.</param>
    /// <param name="Type">The code of its type.</param>
    /// <param name="Object">The id of the object.</param>
    /// <param name="State">The code of its state.</param>
    /// <param name="Start">Since when; null when not told.</param>
    /// <param name="End">Until when; null when not told.</param>
    /// <param name="Quote">The words that state it.</param>
    public sealed record KeyTie([property: JsonPropertyName("s")] string Subject, string Type, [property: JsonPropertyName("o")] string Object, string State, string? Start, string? End, string Quote);
}
