namespace Tacitus.Training.Roles;

/// <summary>Somebody who did what a report tells, by its key.</summary>
/// <param name="Name">All names that are right, parted by bars.</param>
/// <param name="Basis">On what ground the article names them, as a code; null where the key does not say.</param>
internal sealed record Deed(string Name, string? Basis);
