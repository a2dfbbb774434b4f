using System.Collections.Immutable;

namespace Tacitus.Pages.Answers;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Hint">An example.</param>
/// <param name="Choices">The values to choose from; empty for free words.</param>
public sealed record AnswerField(string Name, string Label, string? Value, string Hint = "", ImmutableArray<string> Choices = default);
