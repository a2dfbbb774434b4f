namespace Tacitus.Model.Statements;

/// <summary>What a statement states. A closed list: <see cref="CodeValue"/>, <see cref="CountValue"/>, <see cref="DateValue"/>,
/// <see cref="PlaceValue"/>, <see cref="ActorValue"/>, <see cref="TextValue"/>, <see cref="RelationValue"/>, <see cref="AttributeValue"/>.</summary>
public abstract record StatementValue
{
    private protected StatementValue() { }

    /// <summary>The value in one canonical line of text, as exported.</summary>
    public abstract string Text { get; }
}
