using System.Collections.Immutable;
using Tacitus.Model.Dates;

namespace Tacitus.Model.Events;

/// <summary>What articles tell only in sum; never counted as an event or mixed into counts.</summary>
/// <param name="Id">As the aggregate report's.</param>
/// <param name="Kind">The kind of event that is summed up.</param>
/// <param name="Actor">Who did it: an actor's id, or the name as written.</param>
/// <param name="Date">Over what time.</param>
/// <param name="Place">Where, as written.</param>
/// <param name="Article">Whose words they are.</param>
/// <param name="Text">The words.</param>
/// <param name="Statements">Ids of its statements.</param>
public sealed record Aggregate(
    string Id, EventKind Kind, string? Actor, PartialDate? Date, string? Place, string Article, string Text, ImmutableArray<string> Statements);
