using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Wording;

/// <summary>Who did an event, on the best ground that is told, as a sentence may name them: never a private person.</summary>
/// <param name="Basis">On what ground.</param>
/// <param name="Names">Their names, or what they are called where nobody names them.</param>
/// <param name="AreNamed">Whether they are named.</param>
internal sealed record Doers(PerpetratorBasis Basis, ImmutableArray<ActorWords> Names, bool AreNamed)
{
    // Descriptions that say nothing of who they were.
    private static readonly FrozenSet<string> Vague = new[] { "force", "forces", "group", "groups", "side", "unit", "units", "men", "people", "attackers", "perpetrators", "they", "others" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Behind the noun of the act, where articles say so in their own voice: <c> by the Red Lantern Front</c>.</summary>
    public string By => Basis == PerpetratorBasis.Named ? " by " + List : "";

    /// <summary>Behind the whole, where it is a claim, a charge or a sentence: <c>, and the Red Lantern Front claimed responsibility</c>.</summary>
    public string After => Basis switch
    {
        PerpetratorBasis.Claimed => $", and {List} claimed responsibility",
        PerpetratorBasis.Admitted => $", and {List} admitted it",
        PerpetratorBasis.Convicted => $", and {List} {(AreMany ? "were" : "was")} found guilty of it",
        PerpetratorBasis.Accused => $", and {List} {(AreMany ? "were" : "was")} blamed",
        _ => "",
    };

    /// <summary>All of them.</summary>
    public string List => Phrase.List([.. Names.Select(n => n.Name)], Basis == PerpetratorBasis.Accused ? "or" : "and");

    private bool AreMany => Names.Length > 1 && Basis != PerpetratorBasis.Accused || Names[0].Plural;

    /// <summary>The perpetrators of <paramref name="e"/> that may be told: no private person, and none that is less likely than not.</summary>
    public static IEnumerable<Perpetrator> Told(Event e, Func<string, Actor?> actors) =>
        e.Perpetrators.Where(p => !p.Individual && (p.Actor is not null || !Vague.Contains(p.Name)) && p.Probability >= Statement.EvenOdds && (p.Actor is null || actors(p.Actor)?.Kind != ActorKind.Person));

    /// <summary>Those of <paramref name="e"/> on the best ground: the named before the unnamed; null when nobody is told of.</summary>
    public static Doers? Of(Event e, Func<string, Actor?> actors)
    {
        var told = Told(e, actors).ToList();
        var named = told.Where(p => p.Actor is not null).ToList();
        // Nobody is blamed by a mere description: "gunmen" are who did it, whoever they are.
        var basis = named.Count > 0 ? named.Max(p => p.Basis) : PerpetratorBasis.Named;
        var chosen = (named.Count > 0 ? named.Where(p => p.Basis == basis) : told.Where(p => p.Basis is PerpetratorBasis.Named or PerpetratorBasis.Accused)).Select(p => Words(p.Actor, p.Name, actors)).DistinctBy(w => w.Name.ToUpperInvariant()).ToImmutableArray();
        return chosen.IsEmpty ? null : new Doers(basis, chosen, named.Count > 0);
    }

    /// <summary>How a sentence calls the actor of that id, or whoever is so described.</summary>
    public static ActorWords Words(string? id, string name, Func<string, Actor?> actors)
    {
        if (id is not null && actors(id) is { } actor) return ActorWords.Of(actor);
        var words = NameWords.Agent(NameWords.Cased(name));
        return words.Any(char.IsUpper) ? ActorWords.Of(words, ActorKind.Unnamed) : new ActorWords(words, NameWords.IsPlural(words));
    }
}
