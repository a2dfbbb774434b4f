using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Aims;

/// <summary>What an event was aimed at, and the thing at which it was.</summary>
/// <param name="Targets">The words that name its targets, in order of reading.</param>
/// <param name="Site">Where the words that name its site stand; null when none do.</param>
internal sealed record Aim(ImmutableArray<AimReading> Targets, Span? Site);
