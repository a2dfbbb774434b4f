using Tacitus.Model.Texts;

namespace Tacitus.Language.Tokens;

/// <summary>A word, number or mark of the text. Possessive endings and shortened words ("'s", "n't", "'ll") are tokens of their own.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Normal">Its lower-case form without accents, for look-up.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Form">Its inflection, when it is a verb or a common noun.</param>
public readonly record struct Token(Span Span, TokenKind Kind, string Normal, PartOfSpeech Tag, WordForm Form = WordForm.None)
{
    /// <summary>The hash of <see cref="Normal"/>: models and lexicons, dozens of which are asked for each word, know words by it.</summary>
    public uint Hash { get; } = Hash32.Of(Normal);
}
