namespace Tacitus.Coding.Places;

/// <summary>How a piece follows the one before it.</summary>
internal enum PieceJoin : byte
{
    /// <summary>A mark, a new sentence or a new block stands between: no name goes on over it.</summary>
    None,

    /// <summary>A blank or line end.</summary>
    Blank,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>The full stop of an abbreviation ("St. Louis").</summary>
    Stop,

    /// <summary>It is the ending of a possessive ("Prince George's County").</summary>
    Possessive,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>An opening bracket.</summary>
    Bracket,
}
