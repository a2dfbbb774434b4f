namespace Tacitus.Coding.Places;

/// <summary>How the letters of a piece are set.</summary>
internal enum PieceShape : byte
{
    /// <summary>The first letter is small.</summary>
    Lower,

    /// <summary>The first letter alone is large.</summary>
    Title,

    /// <summary>More than the first letter is large.</summary>
    Upper,

    /// <summary>It begins with a digit.</summary>
    Digit,
}
