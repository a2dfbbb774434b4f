using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Characters of a draft block and the raw characters that they came from.</summary>
/// <param name="Text">Where in the block's text.</param>
/// <param name="Raw">Where in the raw text.</param>
/// <param name="IsCopied">Whether the two are the same characters.</param>
internal readonly record struct DraftPiece(Span Text, Span Raw, bool IsCopied);
