namespace Tacitus.Encoders;

/// <summary>What a head tells.</summary>
/// <param name="Kinds">How many kinds of parties there are.</param>
/// <param name="Types">How many types of what is told.</param>
/// <param name="States">How many states that may have.</param>
internal sealed record HeadShape(int Kinds, int Types, int States)
{
    /// <summary>How many kinds of pieces there are: none, and first and further pieces of each kind of names.</summary>
    public int PieceKinds => 1 + 2 * Kinds;
}
