namespace Tacitus.Model.Events;

/// <summary>Whom or what it was aimed at.</summary>
/// <param name="Actor">The actor's id, when it is one.</param>
/// <param name="Name">As written.</param>
/// <param name="Kind">The target's kind, a code of the codebook.</param>
public sealed record Target(string? Actor, string Name, string Kind);
