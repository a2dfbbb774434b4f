using System.Collections.Immutable;

namespace Tacitus.Inquiry.Answers;

/// <summary>A part of an answer under one heading.</summary>
/// <param name="Heading">The heading; empty for the lead.</param>
/// <param name="Passages">Its sentences or values.</param>
/// <param name="Table">Its table, when it has one.</param>
public sealed record Section(string Heading, ImmutableArray<Passage> Passages, Table? Table = null)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Passages.IsEmpty && (Table is null || Table.Rows.IsEmpty);
}
