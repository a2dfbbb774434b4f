using System.Collections.Immutable;
using Tacitus.Model.Actors;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Model.Reports;

/// <summary>All that coding read from one article alone.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reports">Its accounts of events, in order of their triggers.</param>
/// <param name="Aggregates">What it tells in sum.</param>
/// <param name="Statements">What it says of actors: names and relations.</param>
/// <param name="Actors">The actors that its statements name.</param>
/// <param name="Issues">What went wrong.</param>
public sealed record CodedArticle(
    Article Article, ImmutableArray<Report> Reports, ImmutableArray<AggregateReport> Aggregates,
    ImmutableArray<Statement> Statements, ImmutableArray<Actor> Actors, ImmutableArray<Issue> Issues)
{
    /// <summary>How likely the article reports an event of its own, rather than talk, politics, history or sums, in thousandths; 1000 when nothing weighed it.</summary>
    public int Salience { get; init; } = 1000;
}
