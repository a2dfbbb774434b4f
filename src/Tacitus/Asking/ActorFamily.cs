using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Asking;

/// <summary>Actors that people hold to be one, told as one: under the id and name of the first.</summary>
/// <param name="Actor">Who they are together, with the names of all.</param>
/// <param name="Members">The ids of all, the first one's first.</param>
internal sealed record ActorFamily(Actor Actor, ImmutableArray<string> Members)
{
    /// <summary>The family of <paramref name="actor"/>; itself alone where nobody has judged.</summary>
    public static ActorFamily Of(LedgerStore ledger, Actor actor)
    {
        var members = ledger.SameActors(actor.Id);
        if (members.Length == 1) return new ActorFamily(actor, members);
        var all = members.Select(ledger.Actor).OfType<Actor>().ToList();
        return new ActorFamily(all[0] with { Names = [.. all.SelectMany(a => a.Names.Append(new ActorName(a.Name))).DistinctBy(n => n.Name).OrderBy(n => n.Name, StringComparer.Ordinal)] }, members);
    }

    /// <summary>Its events, each once with all that its members did in it, in the order of ids.</summary>
    public ImmutableArray<EventLine> Lines(LedgerStore ledger) => Members.Length == 1
        ? [.. ledger.Lines(Members[0])]
        : [.. Members.SelectMany(m => ledger.Lines(m)).GroupBy(l => l.Id, StringComparer.Ordinal).Select(g => g.First() with
            {
                Actor = Actor.Id, Part = g.Aggregate(ActorPart.None, (part, l) => part | l.Part), Basis = g.Max(l => l.Basis),
            }).OrderBy(l => l.Id, StringComparer.Ordinal)];

    /// <summary><paramref name="e"/> with the first in the place of each member.</summary>
    public Event Of(Event e) => Members.Length == 1 ? e : e with
    {
        Perpetrators = [.. e.Perpetrators.Select(p => p with { Actor = Of(p.Actor) })],
        Targets = [.. e.Targets.Select(t => t with { Actor = Of(t.Actor) })],
        Claims = [.. e.Claims.Select(c => c with { Actor = Of(c.Actor) })],
    };

    /// <summary>The ties of all, none between two of them.</summary>
    public ImmutableArray<Relation> Relations(LedgerStore ledger) =>
    [
        .. Members.SelectMany(ledger.Relations).DistinctBy(r => r.Id).Select(r => r with { Subject = Of(r.Subject)!, Object = Of(r.Object)! })
            .Where(r => r.Subject != r.Object).OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    private string? Of(string? actor) => actor is not null && Members.Contains(actor) ? Actor.Id : actor;
}
