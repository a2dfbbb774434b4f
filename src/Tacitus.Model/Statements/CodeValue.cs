namespace Tacitus.Model.Statements;

/// <summary>A code of the codebook.</summary>
/// <param name="Code">The code, snake_case.</param>
public sealed record CodeValue(string Code) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => Code;
}
