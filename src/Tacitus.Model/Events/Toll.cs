using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;

namespace Tacitus.Model.Events;

/// <summary>How many people, reconciled.</summary>
/// <param name="Effect">What was done to them.</param>
/// <param name="Low">The least that the sources support.</param>
/// <param name="Best">The best-placed, latest figure; null when no figure is given.</param>
/// <param name="High">The most that the sources support; null when they set no upper bound.</param>
/// <param name="AsOf">As of when the best figure stands.</param>
/// <param name="By">The parts by population, in ordinal order; empty for a part.</param>
/// <param name="Population">Who is counted.</param>
public sealed record Toll(
    Effect Effect, int? Low, int? Best, int? High, PartialDate? AsOf, Population Population, ImmutableArray<Toll> By);
