using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>A computed judgement that might as well have been the other one.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="LeftEvent">The event of its left report.</param>
/// <param name="RightEvent">The event of its right report.</param>
/// <param name="LeftKilled">How many were killed in the left one; 0 when not told.</param>
/// <param name="RightKilled">How many were killed in the right one; 0 when not told.</param>
public sealed record DoubtfulPair(Judgement Judgement, string LeftEvent, string RightEvent, int LeftKilled, int RightKilled);
