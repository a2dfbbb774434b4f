using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>Words that say how many people were killed, injured, kidnapped ... and who they are.</summary>
/// <param name="Effect">What was done to them.</param>
/// <param name="Value">How many, of which population, as of when.</param>
/// <param name="Spans">The number with its unit, and the verb or noun of the effect.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="IsPart">Whether it is a part of a total told beside it ("including three children").</param>
/// <param name="Derivation">How it was worked out of several numbers; null when it is one.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record TollMention(
    Effect Effect, CountValue Value, ImmutableArray<Span> Spans, int Sentence, bool IsPart, string? Derivation, string Rule);
