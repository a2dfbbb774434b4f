namespace Tacitus.Ledger.Storage;

/// <summary>An event with a value, or a pair of reports with a judgement, that a person might look at.</summary>
/// <param name="Event">The event.</param>
/// <param name="Killed">How many were killed in it, by the best figure; 0 when not told.</param>
/// <param name="Low">The least that its sources support.</param>
/// <param name="High">The most.</param>
public sealed record ReviewCandidate(string Event, int Killed, int Low, int High);
