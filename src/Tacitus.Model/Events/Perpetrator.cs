namespace Tacitus.Model.Events;

/// <summary>Who did it, as reconciled.</summary>
/// <param name="Actor">The actor's id; null when nobody that can be told again.</param>
/// <param name="Name">The name or description.</param>
/// <param name="Individual">Whether it is one person.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Probability">How sure, in thousandths.</param>
public sealed record Perpetrator(string? Actor, string Name, bool Individual, PerpetratorBasis Basis, int Probability);
