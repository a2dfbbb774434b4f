using System.Collections.Immutable;

namespace Tacitus.Pages.Actors;

/// <summary>An actor that another has ties to.</summary>
/// <param name="Actor">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ties">The ties between them, the earliest first.</param>
public sealed record TieNode(string Actor, string Name, ImmutableArray<TieLine> Ties)
{
    /// <summary>The mood of most of them.</summary>
    public TieMood Mood { get; } = Ties.GroupBy(t => t.Mood).OrderByDescending(g => g.Sum(t => t.Statements)).ThenBy(g => g.Key).First().Key;
}
