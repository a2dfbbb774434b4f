using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;

namespace Tacitus.Coding.Actors;

/// <summary>Finds the actors that an article names or describes.</summary>
public sealed class ActorFinder
{
    /// <summary>The actors of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<ActorMention> Find(Analysis analysis, ImmutableArray<PlaceMention> places) => [];
}
