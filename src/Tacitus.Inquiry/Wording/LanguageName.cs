using System.Collections.Frozen;

namespace Tacitus.Inquiry.Wording;

/// <summary>Languages by name.</summary>
public static class LanguageName
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() => CodeNames.Read("languages.lexicon"));

    /// <summary>The language of an ISO 639-1 code as a sentence has it after "in" (<c>Spanish</c>); what is no code that is known is not named.</summary>
    public static string Of(string code) => Names.Value.GetValueOrDefault(code, "an unknown language");
}
