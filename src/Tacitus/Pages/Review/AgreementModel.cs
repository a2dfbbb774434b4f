using System.Collections.Immutable;

namespace Tacitus.Pages.Review;

/// <summary>How far coders agree who did not see each other's work.</summary>
public sealed record AgreementModel
{
    /// <summary>The fields that two coded.</summary>
    public required ImmutableArray<FieldAgreement> Fields { get; init; }

    /// <summary>Where the two differ and nobody has settled it.</summary>
    public required ImmutableArray<CodingDifference> Differences { get; init; }

    /// <summary>Who settles, as they said last.</summary>
    public required string Author { get; init; }

    /// <summary>What each form sends back.</summary>
    public required string Token { get; init; }
}
