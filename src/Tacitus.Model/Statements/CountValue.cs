using Tacitus.Model.Counts;
using Tacitus.Model.Dates;

namespace Tacitus.Model.Statements;

/// <summary>A number of people, who they are and as of when.</summary>
/// <param name="Count">The number with its bound.</param>
/// <param name="Population">Who is counted.</param>
/// <param name="AsOf">As of when; null when the article's own date is meant.</param>
public sealed record CountValue(Count Count, Population Population, PartialDate? AsOf = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => Count.ToString();
}
