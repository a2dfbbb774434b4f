namespace Tacitus.Model.Statements;

/// <summary>How a source inside the article puts it.</summary>
public enum AttributionKind
{
    /// <summary>Says it.</summary>
    Said,

    /// <summary>Claims it, as its own deed or without proof.</summary>
    Claimed,

    /// <summary>Denies it.</summary>
    Denied,

    /// <summary>Doubts it.</summary>
    Doubted,

    /// <summary>Confirms it.</summary>
    Confirmed,
}
