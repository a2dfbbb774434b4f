using Tacitus.Model.Texts;

namespace Tacitus.Coding.Entities;

/// <summary>Words that stand for somebody or something. One may lie inside another ("<i>the <i>Syrian</i> army</i>").</summary>
/// <param name="Span">Where they stand, with their article and title.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Type">What they stand for.</param>
public sealed record EntityMention(Span Span, int Sentence, EntityType Type);
