using Tacitus.Model.Texts;

namespace Tacitus.Language.Sentences;

/// <summary>A sentence, or a heading or caption that stands for one. It never crosses a block.</summary>
/// <param name="Index">Its place in the article, from 0.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Block">The index of its block in <see cref="Article.Blocks"/>.</param>
/// <param name="FirstToken">The index of its first token in the analysis.</param>
/// <param name="EndToken">The index after its last token.</param>
public readonly record struct Sentence(int Index, Span Span, int Block, int FirstToken, int EndToken);
