using System.Collections.Immutable;

namespace Tacitus.Model.Events;

/// <summary>Somebody says that they did it. The channel through which it came is not the claimant.</summary>
/// <param name="Actor">The claimant's id.</param>
/// <param name="Name">The claimant's name.</param>
/// <param name="Through">The channel ("Amak", "Telegram").</param>
/// <param name="AuthenticatedBy">Who holds it to be genuine.</param>
/// <param name="DoubtedBy">Who doubts it.</param>
public sealed record ResponsibilityClaim(
    string? Actor, string Name, string? Through, ImmutableArray<string> AuthenticatedBy, ImmutableArray<string> DoubtedBy)
{
    /// <summary>The day of the first article that told of it; null where none of them tells its day.</summary>
    public DateOnly? Since { get; init; }
}
