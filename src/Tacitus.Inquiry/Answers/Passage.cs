using System.Collections.Immutable;

namespace Tacitus.Inquiry.Answers;

/// <summary>One sentence or value of an answer, with the numbers of its sources.</summary>
/// <param name="Label">What it is about, where it stands in a list of values; null in running text.</param>
/// <param name="Text">The words.</param>
/// <param name="Sources">Numbers of <see cref="Answer.Sources"/>, from 1, in order.</param>
public sealed record Passage(string? Label, string Text, ImmutableArray<int> Sources);
