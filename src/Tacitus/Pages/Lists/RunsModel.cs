using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Runs;

namespace Tacitus.Pages.Lists;

/// <summary>What the ledger holds, and the runs that made it.</summary>
/// <param name="Counts">What it holds.</param>
/// <param name="Runs">The runs, the newest first.</param>
public sealed record RunsModel(LedgerCounts Counts, ImmutableArray<(Run Run, DateTimeOffset? Ended, RunCounts Counts)> Runs);
