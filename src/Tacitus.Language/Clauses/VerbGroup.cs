using Tacitus.Language.Tokens;

namespace Tacitus.Language.Clauses;

/// <summary>A verb with its auxiliaries, before it is known who does it.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index after its last token, particle included.</param>
/// <param name="Verb">The index of the main verb.</param>
/// <param name="Lemma">The main verb's lemma.</param>
/// <param name="Particle">The particle of a phrasal verb.</param>
/// <param name="Voice">Active or passive.</param>
/// <param name="Tense">Its tense; none when it is an infinitive or a bare participle.</param>
/// <param name="Negated">Whether it is negated.</param>
/// <param name="Infinitive">Whether "to" opens it.</param>
/// <param name="Helped">Whether it has an auxiliary.</param>
/// <param name="Form">The inflection of the main verb.</param>
internal sealed record VerbGroup(
    int First, int End, int Verb, string Lemma, string? Particle, Voice Voice, Tense Tense, bool Negated, bool Infinitive, bool Helped, WordForm Form)
{
    /// <summary>Whether it has a tense of its own.</summary>
    public bool IsFinite => Tense != Tense.None;
}
