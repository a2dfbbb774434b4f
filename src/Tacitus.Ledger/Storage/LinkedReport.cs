using System.Collections.Immutable;

namespace Tacitus.Ledger.Storage;

/// <summary>What linking keeps of one report for the next run.</summary>
/// <param name="Id">The report.</param>
/// <param name="Article">Its article.</param>
/// <param name="Component">One of the reports that are linked anew whenever it is, the same for all of them.</param>
/// <param name="Keys">The keys under which it meets others, each with 1 added when its place is no finer and 2 when its time is; default when those kept still hold.</param>
/// <param name="Neighbours">The reports whose pair with it speaks for one event; empty when the keys are default.</param>
public sealed record LinkedReport(string Id, string Article, string Component, ImmutableArray<(long Key, int Native)> Keys, ImmutableArray<string> Neighbours);
