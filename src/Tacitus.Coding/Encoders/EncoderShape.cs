namespace Tacitus.Coding.Encoders;

/// <summary>How large an encoder is in each direction.</summary>
/// <param name="Layers">How many layers a piece goes through.</param>
/// <param name="Hidden">How many numbers the state of a piece has.</param>
/// <param name="Heads">Into how many parts the attention of a layer is cut.</param>
/// <param name="Inner">How many numbers a piece has in the widest part of a layer.</param>
/// <param name="Pieces">How many pieces the vocabulary has.</param>
/// <param name="Positions">How many pieces a text may have.</param>
/// <param name="Kinds">How many kinds of names a piece may lie in, with none.</param>
internal sealed record EncoderShape(int Layers, int Hidden, int Heads, int Inner, int Pieces, int Positions, int Kinds)
{
    /// <summary>How many numbers one head sees of a piece.</summary>
    public int Head => Hidden / Heads;

    /// <summary>What is wrong with it, or nothing.</summary>
    public string? Fault =>
        Layers is < 1 or > 64 ? $"{Layers} layers"
        // Eight numbers are reckoned at once, and whole rows of them.
        : Hidden is < 8 or > 4096 || Hidden % 8 != 0 ? $"states of {Hidden} numbers, which is no multiple of eight up to 4096"
        : Inner is < 8 or > 16384 || Inner % 8 != 0 ? $"{Inner} inner numbers, which is no multiple of eight up to 16384"
        : Heads < 1 || Hidden % (Heads * 8) != 0 ? $"{Heads} heads, which do not share {Hidden} numbers evenly by eights"
        : Pieces is < 3 or > 1 << 20 ? $"{Pieces} pieces"
        : Positions is < 2 or > 1 << 16 ? $"{Positions} positions"
        : Kinds is < 1 or > 256 ? $"{Kinds} kinds"
        : null;
}
