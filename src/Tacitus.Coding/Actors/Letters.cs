namespace Tacitus.Coding.Actors;

/// <summary>How a unit of text is cased.</summary>
internal enum Letters : byte
{
    /// <summary>It has no letters: digits or a mark.</summary>
    None,

    /// <summary>All lower case.</summary>
    Lower,

    /// <summary>Its first letter alone is a capital.</summary>
    Capital,

    /// <summary>All capitals.</summary>
    Upper,

    /// <summary>Capitals inside ("JeM").</summary>
    Mixed,
}
