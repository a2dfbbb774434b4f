using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>A word, or a part of a word between hyphens, as names of places are made of them.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Token">The index of its token.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Shape">How its letters are set.</param>
/// <param name="Join">How it follows the piece before it.</param>
/// <param name="KeyStart">Where its key starts among the keys of all pieces.</param>
/// <param name="KeyEnd">Where its key ends.</param>
internal readonly record struct PlacePiece(Span Span, int Token, int Sentence, PieceShape Shape, PieceJoin Join, int KeyStart, int KeyEnd);
