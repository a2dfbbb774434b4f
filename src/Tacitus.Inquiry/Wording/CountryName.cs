using System.Collections.Frozen;

namespace Tacitus.Inquiry.Wording;

/// <summary>Countries by name.</summary>
public static class CountryName
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() => CodeNames.Read("countries.lexicon"));

    /// <summary>The country's name as a sentence has it after "in" (<c>the Netherlands</c>); the code itself when it is none that is known.</summary>
    public static string Of(string code) => Names.Value.GetValueOrDefault(code, code);

    /// <summary>The country's name as a table has it (<c>Netherlands</c>); the code itself when it is none that is known.</summary>
    public static string Bare(string code) => Of(code) is var name && name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    /// <summary>The code of a country that is named by code or by name, with or without its article; null when it is neither.</summary>
    public static string? Find(string words)
    {
        if (Names.Value.ContainsKey(words.ToUpperInvariant())) return words.ToUpperInvariant();
        return Names.Value.Where(n => string.Equals(n.Value, words, StringComparison.OrdinalIgnoreCase) || string.Equals(n.Value, "the " + words, StringComparison.OrdinalIgnoreCase))
            .Select(n => n.Key).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
