using System.Collections.Immutable;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Model.Reports;

/// <summary>One article's account of one event.</summary>
/// <param name="Id">Derived from the article's id and the trigger: <c>r-</c> and 16 hex digits.</param>
/// <param name="Article">The article.</param>
/// <param name="Trigger">The words that first name the event.</param>
/// <param name="Narration">What part it plays in the article.</param>
/// <param name="Sentences">The sentences that tell of it, in order of reading.</param>
/// <param name="Statements">What they say, in the order of field, first span and id.</param>
public sealed record Report(
    string Id, string Article, Span Trigger, Narration Narration, ImmutableArray<Span> Sentences, ImmutableArray<Statement> Statements)
{
    /// <summary>How likely the models held what they chose for it.</summary>
    public ReportOdds Odds { get; init; } = ReportOdds.None;

    /// <summary>The first statement for <paramref name="field"/>; null where there is none.</summary>
    public Statement? First(Field field)
    {
        foreach (var statement in Statements)
            if (statement.Field == field) return statement;
        return null;
    }

    /// <summary>The statements for <paramref name="field"/>.</summary>
    public IEnumerable<Statement> Of(Field field)
    {
        foreach (var statement in Statements)
            if (statement.Field == field) yield return statement;
    }
}
