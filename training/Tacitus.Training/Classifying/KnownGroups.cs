using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Roles;
using Tacitus.Model.Actors;

namespace Tacitus.Training.Classifying;

/// <summary>
/// Gives the invented groups of a gold article names of groups that the lexicon knows, in its text and in its key alike. The gold set's groups are all invented, so that whom the lexicon
/// knows never did anything in it; of news of the world the opposite is true.
/// </summary>
internal static class KnownGroups
{
    private const int LongestAbbreviation = 6;
    private static readonly ImmutableHashSet<string> Small = ["the", "of", "and", "for", "in", "a", "an", "del", "de", "la", "le", "los", "las", "al", "el", "e", "i", "ul"];

    private static readonly Lazy<LexiconActor[]> Groups = new(() =>
        [.. ActorLexicon.Default.Actors.Where(a => a.Actor.Kind == ActorKind.ArmedGroup && a.Actor.Name.Any(char.IsUpper) && a.LastYear > 2000).OrderBy(a => a.Id, StringComparer.Ordinal)]);

    private static readonly Lazy<HashSet<string>> Known = new(() => [.. ActorLexicon.Default.Actors.SelectMany(a => a.Actor.Names.Select(n => n.Name).Prepend(a.Actor.Name))]);

    /// <summary><paramref name="gold"/> with known groups in place of those that it invents; null where it has none.</summary>
    public static GoldArticle? Swap(GoldArticle gold)
    {
        var names = new SortedDictionary<string, string>(Comparer<string>.Create((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b)));
        foreach (var e in gold.Events)
        foreach (var name in new[] { "perpetrators", "claims" }.SelectMany(role => e[role]?.AsArray() ?? []).Select(n => (string)n!["name"]!))
        {
            var own = name.Split('|').Where(n => IsName(n) && Stands(gold.Text, n)).OrderByDescending(n => n.Length).ToArray();
            if (own.Length == 0 || own.Any(Known.Value.Contains)) continue;
            var near = Groups.Value.Where(g => g.Countries.Contains((string?)e["place"]?["country"] ?? "")).ToArray();
            var group = (near.Length > 0 ? near : Groups.Value)[(int)(Hash.Of(own[0]) % (uint)(near.Length > 0 ? near.Length : Groups.Value.Length))];
            var brief = group.Actor.Names.Select(n => n.Name).FirstOrDefault(IsAbbreviation) ?? group.Actor.Name;
            foreach (var alias in own) names.TryAdd(alias, IsAbbreviation(alias) ? brief : group.Actor.Name);
        }
        return names.Count == 0 ? null : gold with { Text = Swap(gold.Text, names), Key = Swap(gold.Key, names)! };
    }

    private static bool IsAbbreviation(string name) => name.Length is > 2 and <= LongestAbbreviation && name.All(char.IsAsciiLetterUpper);

    // "Philippine police" and "soldiers" are none.
    private static bool IsName(string name) => name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(w => char.IsUpper(w[0]) || Small.Contains(w))
        && words.Any(w => char.IsUpper(w[0])) && (words.Length > 1 || name.Length > 3);

    private static bool Stands(string text, string name) => Swap(text, new SortedDictionary<string, string> { [name] = "" }).Length < text.Length
        && (name.Contains(' ', StringComparison.Ordinal) || !text.Contains(" " + name.ToLowerInvariant(), StringComparison.Ordinal));

    private static JsonNode? Swap(JsonNode? node, SortedDictionary<string, string> names) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Swap(p.Value, names)))),
        JsonArray a => new JsonArray([.. a.Select(v => Swap(v, names))]),
        JsonValue v when v.TryGetValue<string>(out var s) => JsonValue.Create(Swap(s, names)),
        _ => node?.DeepClone(),
    };

    // The longest name that stands there goes first.
    private static string Swap(string text, SortedDictionary<string, string> names)
    {
        var made = new StringBuilder(text.Length + 64);
        for (var i = 0; i < text.Length;)
        {
            var own = i > 0 && char.IsLetterOrDigit(text[i - 1]) ? null : names.Keys.FirstOrDefault(n => string.CompareOrdinal(text, i, n, 0, n.Length) == 0 && (i + n.Length == text.Length || !char.IsLetterOrDigit(text[i + n.Length])));
            made.Append(own is null ? text[i..(i + 1)] : names[own]);
            i += own?.Length ?? 1;
        }
        return made.ToString();
    }
}
