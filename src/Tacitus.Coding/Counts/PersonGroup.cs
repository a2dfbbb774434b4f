using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>Some people as a sentence names them, or things named in the same form.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Count">How many.</param>
/// <param name="Population">Who they are.</param>
/// <param name="Head">By what it is named.</param>
internal sealed record PersonGroup(int Start, int End, Count Count, Population Population, GroupHead Head)
{
    /// <summary>The token of its noun; before the end for "three members of the guard".</summary>
    public int HeadToken { get; init; } = End - 1;

    /// <summary>The effect word inside it: "two wounded soldiers".</summary>
    public EffectUse? Inside { get; init; }

    /// <summary>The token of <see cref="Inside"/>.</summary>
    public int InsideToken { get; init; } = -1;

    /// <summary>Whether it is told to be some of others: "three of them", "two of the attackers".</summary>
    public bool OfThem { get; init; }

    /// <summary>How many they are some of: nine, in "four of the nine guards"; null when that is not told.</summary>
    public Count? Whole { get; init; }

    /// <summary>Whether a determiner, number or name makes it exactly one.</summary>
    public bool IsSingle => Count.Low == 1 && Count.High == 1;

    /// <summary>Whether it names people.</summary>
    public bool IsPeople => Head is not GroupHead.Thing;
}
