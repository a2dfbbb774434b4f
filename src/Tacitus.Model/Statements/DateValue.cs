using Tacitus.Model.Dates;

namespace Tacitus.Model.Statements;

/// <summary>A date, resolved or still open. One of the two is set, or both when a relative date has been resolved.</summary>
/// <param name="Date">The date, when known.</param>
/// <param name="Relative">How it is told relative to its anchor.</param>
public sealed record DateValue(PartialDate? Date, RelativeDate? Relative = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => Date?.ToString() ?? "relative";
}
