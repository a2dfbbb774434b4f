using System.Collections.Immutable;
using Tacitus.Language;

namespace Tacitus.Coding.Places;

/// <summary>Finds the places that an article names and resolves them to gazetteer entries.</summary>
public sealed class PlaceFinder
{
    /// <summary>The places of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<PlaceMention> Find(Analysis analysis) => [];
}
