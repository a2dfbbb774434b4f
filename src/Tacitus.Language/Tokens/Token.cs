using Tacitus.Model.Texts;

namespace Tacitus.Language.Tokens;

/// <summary>A word, number or mark of the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Normal">Its lower-case form without accents, for look-up.</param>
/// <param name="Tag">Its part of speech.</param>
public readonly record struct Token(Span Span, TokenKind Kind, string Normal, PartOfSpeech Tag);
