using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Pages.Events;

/// <summary>How many people sources told of, in the order of the days that the numbers stand for.</summary>
/// <param name="Effect">What was done to them.</param>
/// <param name="Toll">What it comes to.</param>
/// <param name="Entries">The numbers, the earliest first.</param>
public sealed record TollHistory(Effect Effect, Toll Toll, ImmutableArray<TollEntry> Entries)
{
    /// <summary>The greatest number on the scale.</summary>
    public int Most { get; } = int.Max(1, Entries.Select(e => e.Count.High ?? e.Count.Low).Append(Toll.High ?? 0).Append(Toll.Best ?? 0).Append(Toll.Low ?? 0).Max());
}
