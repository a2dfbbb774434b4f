namespace Tacitus.Model.Events;

/// <summary>Who is suspected. A suspect is never a perpetrator.</summary>
/// <param name="Name">The name or description ("four suspects").</param>
/// <param name="LegalState">How far the law has got.</param>
public sealed record Suspect(string Name, LegalState LegalState);
