namespace Tacitus.Language.Tokens;

/// <summary>How a sentence uses capitals, and so what a capital says there.</summary>
internal enum LetterCase
{
    /// <summary>As usual: a capital marks a name or a start.</summary>
    Mixed,

    /// <summary>Capitals throughout: they say nothing.</summary>
    Upper,

    /// <summary>No capitals at all.</summary>
    Lower,

    /// <summary>Every long word has a capital, as in headlines: only words wholly in capitals say something.</summary>
    Title,
}
