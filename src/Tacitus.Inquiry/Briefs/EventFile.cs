using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Briefs;

/// <summary>What a ledger holds on some events, as far as a brief needs it.</summary>
/// <param name="Events">The events, whole.</param>
/// <param name="Doers">The dossiers of those who did them.</param>
/// <param name="Actors">The actors in them, by id.</param>
/// <param name="Citations">The words that their statements were read from, by statement.</param>
/// <param name="Coverage">What the ledger's counts rest on.</param>
public sealed record EventFile(
    ImmutableArray<Event> Events, ImmutableArray<Dossier> Doers, IReadOnlyDictionary<string, Actor> Actors, IReadOnlyDictionary<string, Citation> Citations, Coverage Coverage)
{
    /// <summary>Those among the victims who lead or led a group, by the words for the victim: the leader and the group.</summary>
    public IReadOnlyDictionary<string, (Actor Leader, Actor Group)> Leaders { get; init; } = new Dictionary<string, (Actor Leader, Actor Group)>();
}
