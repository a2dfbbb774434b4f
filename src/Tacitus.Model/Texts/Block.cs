namespace Tacitus.Model.Texts;

/// <summary>A paragraph, heading, list item ... of an article's clean text.</summary>
/// <param name="Span">Where it stands, without the line end.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Block(Span Span, BlockKind Kind);
