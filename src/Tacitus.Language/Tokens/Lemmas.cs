using System.Collections.Frozen;
using Tacitus.Language.Lexicons;

namespace Tacitus.Language.Tokens;

/// <summary>Leads the forms of verbs and nouns back to their lemma: "killed", "kills", "killing" to "kill", "slain" to "slay", "children" to "child".</summary>
public static class Lemmas
{
    private const int Slots = 1 << 13;
    private static readonly LexiconFile File = LexiconFile.Embedded(typeof(Lemmas).Assembly, "lemmas.lexicon");
    private static readonly FrozenSet<string> Verbs = Section("verb").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> IrregularVerbs = Pairs("irregular-verb"), IrregularNouns = Pairs("irregular-noun");

    // Races only replace one remembered pair by another, never a result.
    private static readonly Pair?[] RememberedVerbs = new Pair?[Slots], RememberedNouns = new Pair?[Slots];

    private sealed record Pair(string Form, string Lemma);

    private static readonly FrozenDictionary<string, string> Auxiliaries = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["is"] = "be", ["are"] = "be", ["was"] = "be", ["were"] = "be", ["been"] = "be", ["being"] = "be", ["am"] = "be", ["'s"] = "be", ["'re"] = "be", ["'m"] = "be",
        ["has"] = "have", ["had"] = "have", ["having"] = "have", ["'ve"] = "have", ["'d"] = "have", ["does"] = "do", ["did"] = "do", ["done"] = "do",
        ["wo"] = "will", ["'ll"] = "will", ["ca"] = "can", ["got"] = "get", ["gets"] = "get", ["getting"] = "get",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The lemma of <paramref name="token"/>.</summary>
    public static string Of(Token token) => token.Form is WordForm.Base or WordForm.Singular or WordForm.Modal && !token.Normal.StartsWith('\'')
        ? token.Normal is "wo" ? "will" : token.Normal is "ca" ? "can" : token.Normal
        : Of(token.Normal, token.Hash, token.Tag);

    /// <summary>The lemma of the normal form <paramref name="normal"/> as <paramref name="tag"/>; itself when it is neither a verb nor a noun.</summary>
    public static string Of(string normal, PartOfSpeech tag) => Of(normal, tag is PartOfSpeech.Verb or PartOfSpeech.Noun ? Hash32.Of(normal) : 0, tag);

    private static string Of(string normal, uint hash, PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Aux => Auxiliaries.GetValueOrDefault(normal, normal),
        PartOfSpeech.Verb => Remember(RememberedVerbs, normal, hash, static n => Auxiliaries.GetValueOrDefault(n) ?? IrregularVerbs.GetValueOrDefault(n) ?? LemmaRules.Verb(n, Verbs.Contains)),
        PartOfSpeech.Noun => Remember(RememberedNouns, normal, hash, static n => IrregularNouns.GetValueOrDefault(n) ?? LemmaRules.Noun(n)),
        _ => normal,
    };

    /// <summary>Whether <paramref name="lemma"/> is a verb of the lexicon.</summary>
    public static bool IsVerb(string lemma) => Verbs.Contains(lemma);

    private static string Remember(Pair?[] remembered, string normal, uint hash, Func<string, string> find)
    {
        ref var slot = ref remembered[hash & (Slots - 1)];
        if (slot is { } pair && string.Equals(pair.Form, normal, StringComparison.Ordinal)) return pair.Lemma;
        var lemma = find(normal);
        slot = new Pair(normal, lemma);
        return lemma;
    }

    private static IEnumerable<string> Section(string name) => File.Sections.Single(s => s.Name == name).Entries.Select(e => e.Text);

    private static FrozenDictionary<string, string> Pairs(string name) =>
        Section(name).Select(e => e.Split(' ')).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
