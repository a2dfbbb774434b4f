namespace Tacitus.Inquiry.Indices;

/// <summary>One country's or actor's place in an index.</summary>
/// <param name="Unit">ISO 3166-1 alpha-2, or an actor's id.</param>
/// <param name="Impact">Its weighted impact.</param>
/// <param name="Events">How many events it rests on.</param>
/// <param name="Killed">How many were killed in them by the best figures.</param>
/// <param name="IsOpen">Whether some toll has no upper bound, so that the highest impact is none either.</param>
/// <param name="Rank">Its place by the best impact, from 1; equal impacts share one.</param>
/// <param name="BestRank">The best place that the bounds allow.</param>
/// <param name="WorstRank">The worst place that the bounds allow.</param>
public sealed record IndexEntry(string Unit, ImpactBounds Impact, int Events, int Killed, bool IsOpen, int Rank, int BestRank, int WorstRank)
{
    /// <summary>The score from 0 to 10 of each bound, in thousandths.</summary>
    public (int Low, int Best, int High) Score => (ImpactIndex.Score(Impact.Low), ImpactIndex.Score(Impact.Best), ImpactIndex.Score(Impact.High));
}
