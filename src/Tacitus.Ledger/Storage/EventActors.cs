namespace Tacitus.Ledger.Storage;

/// <summary>Who acts in the events of a ledger, as perpetrator, target or claimant: read once and asked often, for as long as the ledger does not change.</summary>
public sealed class EventActors
{
    private readonly (string? Actor, string Name, int[] Events)[] _acting;

    /// <summary>For each actor, null for one that is only described, under each of its names the numbers of its events among the <see cref="EventMarks"/>.</summary>
    internal EventActors(IEnumerable<KeyValuePair<(string? Actor, string Name), List<int>>> acting) =>
        _acting = [.. acting.Select(a => (a.Key.Actor, a.Key.Name, a.Value.ToArray()))];

    /// <summary>The numbers of the events in which an actor of such an id, or one under such a name, acts; in no order, some more than once.</summary>
    internal IEnumerable<int> Of(Func<string, bool> isActor, Func<string, bool> isName) =>
        _acting.Where(a => (a.Actor is { } actor && isActor(actor)) || isName(a.Name)).SelectMany(a => a.Events);
}
