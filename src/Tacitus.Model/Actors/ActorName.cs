namespace Tacitus.Model.Actors;

/// <summary>One name of an actor.</summary>
/// <param name="Name">As written.</param>
/// <param name="Language">ISO 639-1, when known.</param>
public sealed record ActorName(string Name, string? Language = null);
