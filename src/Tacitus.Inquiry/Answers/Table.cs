using System.Collections.Immutable;

namespace Tacitus.Inquiry.Answers;

/// <summary>Values side by side.</summary>
/// <param name="Head">The names of the columns.</param>
/// <param name="Rows">The rows; each has a cell for each column.</param>
public sealed record Table(ImmutableArray<string> Head, ImmutableArray<ImmutableArray<Cell>> Rows);
