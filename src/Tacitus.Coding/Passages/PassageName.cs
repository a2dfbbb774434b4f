using Tacitus.Model.Texts;

namespace Tacitus.Coding.Passages;

/// <summary>Words of an article that name somebody or something which a reader of passages looks for.</summary>
/// <param name="Party">Which of the article's parties they name.</param>
/// <param name="Kind">Of what kind it is: a number of the reader's own, from nought on.</param>
/// <param name="Span">The words.</param>
/// <param name="IsMarked">Whether the encoder is told of which kind the words are.</param>
internal readonly record struct PassageName(int Party, int Kind, Span Span, bool IsMarked = true);
