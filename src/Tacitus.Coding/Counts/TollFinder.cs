using System.Collections.Immutable;
using Tacitus.Language;

namespace Tacitus.Coding.Counts;

/// <summary>Finds how many people were killed, injured, kidnapped, arrested, missing or displaced, or attacked.</summary>
public sealed class TollFinder
{
    /// <summary>The tolls of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<TollMention> Find(Analysis analysis) => [];
}
