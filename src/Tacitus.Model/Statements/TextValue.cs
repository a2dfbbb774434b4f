namespace Tacitus.Model.Statements;

/// <summary>Words, with the kind of thing that they name.</summary>
/// <param name="Words">As written.</param>
/// <param name="Kind">A code for the sort of thing (a weapon's kind, a victim's kind); null when none.</param>
public sealed record TextValue(string Words, string? Kind = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => Words;
}
