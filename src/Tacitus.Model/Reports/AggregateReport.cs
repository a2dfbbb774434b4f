using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Model.Reports;

/// <summary>What an article tells only in sum ("near daily attacks"). Never counted as an event.</summary>
/// <param name="Id">Derived from the article's id and the words: <c>g-</c> and 16 hex digits.</param>
/// <param name="Article">The article.</param>
/// <param name="Kind">The kind of event that is summed up.</param>
/// <param name="Span">The words.</param>
/// <param name="Statements">What is said of it: perpetrator, date, place, target.</param>
public sealed record AggregateReport(string Id, string Article, EventKind Kind, Span Span, ImmutableArray<Statement> Statements);
