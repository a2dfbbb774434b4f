using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Coding;

/// <summary>What the rules decided while one article was coded, for people who improve them. Not safe to share between threads.</summary>
public sealed class CodingTrace
{
    private readonly List<CodingDecision> _decisions = [];

    /// <summary>The decisions in the order of the words that they are about.</summary>
    public ImmutableArray<CodingDecision> Decisions => [.. _decisions.OrderBy(d => d.Span.Start)];

    internal void Fired(Span span, string rule, string outcome) => _decisions.Add(new CodingDecision(span, rule, true, outcome));

    internal void Refused(Span span, string rule, string reason) => _decisions.Add(new CodingDecision(span, rule, false, reason));
}
