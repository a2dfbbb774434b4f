namespace Tacitus.Model.Texts;

/// <summary>A paragraph, heading, list item ... of an article's clean text.</summary>
/// <param name="Span">Where it stands, without the line end.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">ISO 639-1 code when it is in another language than the article; such a block is kept and not coded.</param>
public readonly record struct Block(Span Span, BlockKind Kind, string? Language = null);
