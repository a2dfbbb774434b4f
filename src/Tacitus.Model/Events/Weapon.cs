namespace Tacitus.Model.Events;

/// <summary>With what it was done.</summary>
/// <param name="Name">As written.</param>
/// <param name="Kind">The weapon's kind, a code of the codebook.</param>
public sealed record Weapon(string Name, string Kind);
