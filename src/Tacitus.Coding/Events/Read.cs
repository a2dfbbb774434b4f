using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>A value with the words that it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Spans">The words, in order.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Probability">How sure, in thousandths.</param>
internal sealed record Read<T>(T Value, ImmutableArray<Span> Spans, string Rule, int Probability = 1000);
