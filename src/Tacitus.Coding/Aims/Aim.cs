using System.Collections.Immutable;

namespace Tacitus.Coding.Aims;

/// <summary>What an event was aimed at, and the thing at which it was.</summary>
/// <param name="Targets">The words that name its targets, in order of reading.</param>
/// <param name="Site">The words that name its site; null when none do.</param>
internal sealed record Aim(ImmutableArray<AimReading> Targets, AimReading? Site);
