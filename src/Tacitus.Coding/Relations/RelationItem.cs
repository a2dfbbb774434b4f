using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>One step of a sentence as rules see it: a word, a mark, or an actor or place with all its words.</summary>
/// <param name="Word">The word in lower case; empty for an actor or place that is more than a word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Actor">The actor that it names or, as a pronoun, leads back to.</param>
/// <param name="Place">The place that it names.</param>
/// <param name="IsPronoun">Whether it is a pronoun.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="IsCompound">Whether a hyphen joins it to what follows ("Iran-backed").</param>
internal sealed record RelationItem(string Word, Span Span, ActorMention? Actor, PlaceMention? Place, bool IsPronoun, PartOfSpeech Tag = PartOfSpeech.X, bool IsCompound = false)
{
    /// <summary>Whether it is neither an actor nor a mark, so that a gap may pass over it.</summary>
    public bool IsPlainWord => (Actor is null || IsPronoun || IsModifier) && Word.Length > 0 && (char.IsLetterOrDigit(Word[0]) || Word == "'s") || Actor is null && Place is not null || IsModifier;

    /// <summary>Whether it is the parent in "an Islamic State affiliate", which is not who acts.</summary>
    public bool IsModifier => Actor?.Rule == "name.modifier";
}
