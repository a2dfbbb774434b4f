using System.Text;
using System.Text.Json.Nodes;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>
/// Gives the groups and people of a gold article names that nobody has ever seen, in its text and in its key alike, to tell what is read from the words
/// round a name from what is known of the name. Words that the text also has in small letters ("brigade") stay.
/// </summary>
internal static class NameSwapper
{
    private static readonly string[] Syllables = ["ba", "dor", "fel", "gan", "hul", "jor", "kem", "lim", "mur", "nos", "pel", "rud", "sav", "tol", "vin", "wes", "yor", "zem"];
    private static readonly string[] Roles = ["perpetrators", "suspects", "victims", "claims"];

    /// <summary><paramref name="article"/> with other names.</summary>
    public static GoldArticle Swap(GoldArticle article)
    {
        var swapped = Words(article.Key, article.Text);
        return swapped.Count == 0 ? article : article with { Text = Swap(article.Text, swapped), Key = Swapped(article.Key, swapped)!.AsObject() };
    }

    private static SortedSet<string> Words(JsonObject key, string text)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in key["events"]!.AsArray())
        {
            if (e!["place"]?["name"]?.GetValue<string>() is { } place) places.UnionWith(Capitals(place));
            foreach (var role in Roles)
                foreach (var named in e[role]?.AsArray() ?? [])
                    if (named!["name"]?.GetValue<string>() is { } name) words.UnionWith(Capitals(name));
        }
        // A name that opens nothing but sentences is not told from a common noun.
        words.RemoveWhere(w => places.Contains(w) || Contains(text, w.ToLowerInvariant()) || !Contains(text, w));
        return words;
    }

    private static IEnumerable<string> Capitals(string name) => name.Split([' ', '|', '-', ',', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3 && char.IsUpper(w[0]) && w.Any(char.IsLower));

    private static JsonNode? Swapped(JsonNode? node, SortedSet<string> words) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Swapped(p.Value, words)))),
        JsonArray a => new JsonArray([.. a.Select(v => Swapped(v, words))]),
        JsonValue v when v.TryGetValue<string>(out var s) => JsonValue.Create(Swap(s, words)),
        _ => node?.DeepClone(),
    };

    private static string Swap(string text, SortedSet<string> words)
    {
        var made = new StringBuilder(text.Length + 64);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end == i) made.Append(text[i++]);
            else
            {
                var word = text[i..end];
                made.Append(words.Contains(word) ? Made(word) : word);
                i = end;
            }
        }
        return made.ToString();
    }

    // The same word becomes the same name everywhere.
    private static string Made(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        var name = Syllables[hash % 18] + Syllables[hash / 18 % 18] + (word.Length > 7 ? Syllables[hash / 324 % 18] : "");
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static bool Contains(string text, string word)
    {
        for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
            if ((i == 0 || !char.IsLetter(text[i - 1])) && (i + word.Length == text.Length || !char.IsLetter(text[i + word.Length]))) return true;
        return false;
    }
}
