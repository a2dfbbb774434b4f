using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>A noun with the words that belong to it.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Head">The index of the noun.</param>
/// <param name="Span">Where it stands, without its article.</param>
internal readonly record struct NounPhrase(int First, int End, int Head, Span Span);
