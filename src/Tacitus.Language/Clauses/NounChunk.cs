using Tacitus.Model.Texts;

namespace Tacitus.Language.Clauses;

/// <summary>A noun with what stands before it ("at least five armed men", "the army's spokesman"), or a pronoun. What follows ("of the village") is a chunk of its own.</summary>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
/// <param name="Head">The index of the token that it is about, mostly its last.</param>
/// <param name="Preposition">The index of the preposition before it ("of", "by", "in"); -1 when there is none.</param>
/// <param name="Follows">The index of the chunk that it joins as a further member ("five men <i>and two women</i>"); -1 when it joins none.</param>
public readonly record struct NounChunk(int Sentence, Span Span, int FirstToken, int EndToken, int Head, int Preposition, int Follows);
