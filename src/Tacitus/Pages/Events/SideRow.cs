using System.Collections.Immutable;

namespace Tacitus.Pages.Events;

/// <summary>What the articles tell on one field.</summary>
/// <param name="Field">The field's code.</param>
/// <param name="Cells">For each article the values that it tells, each with whether it speaks against the finding, and its statement.</param>
/// <param name="IsDisputed">Whether one of them does.</param>
public sealed record SideRow(string Field, ImmutableArray<ImmutableArray<(string Value, bool Against, string Statement)>> Cells, bool IsDisputed);
