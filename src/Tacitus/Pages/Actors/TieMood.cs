namespace Tacitus.Pages.Actors;

/// <summary>Whether a tie is one of friends or of enemies.</summary>
public enum TieMood
{
    /// <summary>Of friends: an alliance, a branch, a leader.</summary>
    Friendly,

    /// <summary>Of enemies, or a parting.</summary>
    Hostile,

    /// <summary>Neither.</summary>
    Neither,
}
