using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>Words that say how many people were killed, injured, kidnapped ... and who they are.</summary>
/// <param name="Effect">What was done to them.</param>
/// <param name="Value">How many, of which population, as of when.</param>
/// <param name="Spans">The number with its unit, and the verb or noun of the effect, in order of reading; a derived total has all spans of its parts.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="IsPart">Whether it is a part of a total told, or derived, beside it ("including three children").</param>
/// <param name="Derivation">How it was worked out of several numbers; null when it is one.</param>
/// <param name="Rule">The rule that read it: <c>toll.</c> and <c>active</c>, <c>passive</c>, <c>reduced</c>, <c>predicate</c>, <c>noun</c>, <c>body</c>, <c>lives</c>,
/// <c>count</c>, <c>none</c>, <c>unknown</c>, <c>part</c>, <c>attackers</c>, <c>total</c>; <c>.pronoun</c> or <c>.plural</c> after it when the people are a pronoun or a plural without a number.</param>
public sealed record TollMention(
    Effect Effect, CountValue Value, ImmutableArray<Span> Spans, int Sentence, bool IsPart, string? Derivation, string Rule)
{
    /// <summary>Whether the words put it as a fact. A toll that is not asserted tells of no one hurt.</summary>
    public Modality Modality { get; init; }

    /// <summary>Over what it counts; only <see cref="TollScope.Event"/> can be the toll of one event.</summary>
    public TollScope Scope { get; init; }

    /// <summary>Whether the words say that it replaces an earlier toll ("raising the toll to").</summary>
    public bool IsRevised { get; init; }
}
