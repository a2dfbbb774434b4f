namespace Tacitus.Language.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, apostrophes and full stops of abbreviations.</summary>
    Word,

    /// <summary>Digits, with inner separators.</summary>
    Number,

    /// <summary>Punctuation or a symbol.</summary>
    Punctuation,
}
