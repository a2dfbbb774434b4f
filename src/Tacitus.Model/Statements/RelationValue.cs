using Tacitus.Model.Actors;
using Tacitus.Model.Dates;

namespace Tacitus.Model.Statements;

/// <summary>A tie between two actors as one article tells it.</summary>
/// <param name="Subject">Actor id.</param>
/// <param name="Type">How the subject stands to the object.</param>
/// <param name="Object">Actor id, or a place's name for <see cref="RelationType.OperatesIn"/>.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Start">Since when.</param>
/// <param name="End">Until when.</param>
/// <param name="Held">How likely it is, in thousandths, that it holds or once held, where the model that judges states says; the statement's probability is that its state is this one too.</param>
public sealed record RelationValue(
    string Subject, RelationType Type, string Object, RelationState State, PartialDate? Start = null, PartialDate? End = null, int? Held = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => $"{Subject} {Code.Of(Type)} {Object}";
}
