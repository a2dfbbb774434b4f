using Tacitus.Model.Texts;

namespace Tacitus.Coding.Encoders;

/// <summary>A piece of a word as the encoder knows it.</summary>
/// <param name="Id">Its place in the vocabulary.</param>
/// <param name="Span">Where it stands in the text; empty where a letter before it, which falls apart into several (Hangul), holds it too.</param>
internal readonly record struct WordPiece(int Id, Span Span);
