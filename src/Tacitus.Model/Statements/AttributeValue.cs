using Tacitus.Model.Counts;

namespace Tacitus.Model.Statements;

/// <summary>What one article says of an actor beside its ties.</summary>
/// <param name="Actor">Actor id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Words">As written ("to restore the kingdom").</param>
/// <param name="Count">The number, of a strength.</param>
public sealed record AttributeValue(string Actor, AttributeKind Kind, string Words, Count? Count = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => Words;
}
