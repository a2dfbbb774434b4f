using System.Collections.Immutable;

namespace Tacitus.Pages.Lists;

/// <summary>The findings on which sources differ, the widest disagreement first.</summary>
/// <param name="Disputes">The disputes.</param>
/// <param name="LookedAt">How many events were looked at; those with most deaths first.</param>
/// <param name="IsWhole">Whether those are all that may have a dispute.</param>
public sealed record DisputesModel(ImmutableArray<DisputeEntry> Disputes, int LookedAt, bool IsWhole);
