using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Wording;

/// <summary>Who did an event, on the best ground that is told, as a sentence may name them: never a private person.</summary>
/// <param name="Basis">On what ground.</param>
/// <param name="Names">Their names, or what they are called where nobody names them.</param>
/// <param name="AreNamed">Whether they are named.</param>
/// <param name="IsGroundSure">Whether the ground may be told.</param>
internal sealed record Doers(PerpetratorBasis Basis, ImmutableArray<ActorWords> Names, bool AreNamed, bool IsGroundSure)
{
    // Whom a model adds that no rule reads: in articles that it did not learn from none of three by name was right and all 18 whom a rule or the model of roles reads (parts n, p and r); of those who
    // are only described one of five up to 0.83.
    private const int LeastRead = 700, LeastWeighed = 900, LeastAccused = 600, ClearlyLess = 200;
    private const string Weighed = "role/weighed";

    private static readonly FrozenSet<string> Officers = new[] { "police", "officers", "officer", "policemen", "soldiers", "troops", "commandos", "army", "military", "guards", "authorities", "government", "prosecutors", "court" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Agents = new[]
    {
        "gunmen", "militants", "rebels", "insurgents", "fighters", "militiamen", "militia", "militias", "jihadists", "separatists", "extremists", "attackers", "bombers", "bandits", "pirates", "guerrillas", "paramilitaries",
        "supporters", "members", "settlers", "herders", "vigilantes", "kidnappers", "police", "soldiers", "troops", "forces", "army", "commandos", "jets", "aircraft", "warplanes", "drones", "military", "navy", "force",
        "gunman", "bomber", "attacker", "assailant", "assailants", "raiders", "robbers", "hijackers", "mob", "crowd", "rioters", "protesters", "demonstrators", "villagers", "smugglers", "traffickers", "arsonists", "snipers", "sniper", "poachers",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Descriptions that say nothing of who they were.
    private static readonly FrozenSet<string> Vague = new[] { "force", "forces", "group", "groups", "side", "unit", "units", "men", "people", "attackers", "perpetrators", "they", "others" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Behind the noun of the act, where articles say so in their own voice: <c> by the Red Lantern Front</c>.</summary>
    public string By => Basis == PerpetratorBasis.Named && IsGroundSure ? " by " + List : "";

    /// <summary>Behind the whole, where it is a claim, a charge or a sentence: <c>, and the Red Lantern Front claimed responsibility</c>.</summary>
    public string After => !IsGroundSure ? $", and {List} {(AreMany ? "are" : "is")} said to be behind it" : Basis switch
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

    /// <summary>The perpetrators of <paramref name="e"/> that a sentence may tell: no private person, and nobody of whom the words that are cited do not say so firmly.</summary>
    public static IEnumerable<Perpetrator> Told(Event e, Func<string, Actor?> actors, Footnotes notes)
    {
        var likely = e.Perpetrators.Where(p => !p.Individual && IsTellable(p) && (p.Actor is null || actors(p.Actor)?.Kind != ActorKind.Person) && !IsPoliceAtWork(e, p, actors))
            .Select(p => (Doer: p, Strength: Strength(e, p, notes))).Where(p => p.Strength >= (p.Doer.Basis == PerpetratorBasis.Accused ? LeastAccused : Statement.EvenOdds)).ToList();
        // Of two sides of a fight in one sentence it is mostly the one that did it and the one that suffered it.
        var most = likely.Where(p => p.Doer.Basis == PerpetratorBasis.Named).Select(p => p.Strength).DefaultIfEmpty(0).Max();
        return likely.Where(p => e.Kind == EventKind.Clash || p.Doer.Basis != PerpetratorBasis.Named || p.Strength > most - ClearlyLess).Select(p => p.Doer);
    }

    /// <summary>Those of <paramref name="e"/> on the best ground: the named before the unnamed; null when nobody is told of.</summary>
    public static Doers? Of(Event e, Func<string, Actor?> actors, Footnotes notes)
    {
        var told = Told(e, actors, notes).ToList();
        var named = told.Where(p => p.Actor is not null).ToList();
        // Nobody is blamed by a mere description: "gunmen" are who did it, whoever they are.
        var basis = named.Count > 0 ? named.Max(p => p.Basis) : PerpetratorBasis.Named;
        var chosen = (named.Count > 0 ? named.Where(p => p.Basis == basis) : told.Where(p => p.Basis is PerpetratorBasis.Named or PerpetratorBasis.Accused)).Select(p => Words(p.Actor, p.Name, actors)).DistinctBy(w => w.Name.ToUpperInvariant()).ToImmutableArray();
        // What is claimed by two is told of both.
        if (named.Count > 0 && basis == PerpetratorBasis.Claimed)
            chosen = [.. chosen.Concat(e.Claims.Where(c => c.Actor is not null && actors(c.Actor) is { Kind: not ActorKind.Person }).Select(c => Words(c.Actor, c.Name, actors))).DistinctBy(w => w.Name.ToUpperInvariant())];
        return chosen.IsEmpty ? null : new Doers(basis, chosen, named.Count > 0, named.Count == 0 || Sureness.IsGroundSure(e));
    }

    // The event's own figure is a share: of two who claim an attack each has half. What one sentence needs is whether somebody says so.
    private static int Strength(Event e, Perpetrator p, Footnotes notes)
    {
        var said = EventWords.ForValue(e, "perpetrator", p.Name).Select(notes.Find).OfType<Citation>().Select(c => c.Statement).ToList();
        if (said.Count == 0) return p.Probability;
        var read = said.Where(s => s.Rule != Weighed).Select(s => s.Probability).DefaultIfEmpty(0).Max();
        var weighed = said.Where(s => s.Rule == Weighed).Select(s => s.Probability).DefaultIfEmpty(0).Max();
        return weighed >= LeastWeighed ? Math.Max(read, weighed) : read;
    }

    /// <summary>Whether words of the event, and no model alone, name whoever is called <paramref name="name"/> as who did it, firmly.</summary>
    public static bool IsReadOf(Event e, string name, Footnotes notes) =>
        EventWords.ForValue(e, "perpetrator", name).Select(notes.Find).OfType<Citation>().Any(c => c.Statement.Rule != Weighed && c.Statement.Probability >= LeastRead);

    private static bool IsTellable(Perpetrator p)
    {
        if (p.Actor is not null) return true;
        var last = p.Name[(p.Name.LastIndexOf(' ') + 1)..];
        return !Vague.Contains(p.Name) && !p.Name.Any(char.IsAsciiDigit) && Agents.Contains(last);
    }

    // Nobody but an accuser makes the police, or an army on its own ground, the author of an attack.
    private static bool IsPoliceAtWork(Event e, Perpetrator p, Func<string, Actor?> actors) => e.Kind == EventKind.Attack && p.Basis == PerpetratorBasis.Named
        && (p.Actor is null ? Officers.Contains(p.Name[(p.Name.LastIndexOf(' ') + 1)..]) : actors(p.Actor)?.Kind is ActorKind.State or ActorKind.StateForce);

    /// <summary>How a sentence calls the actor of that id, or whoever is so described.</summary>
    public static ActorWords Words(string? id, string name, Func<string, Actor?> actors)
    {
        if (id is not null && actors(id) is { } actor) return ActorWords.Of(actor);
        var words = NameWords.Agent(NameWords.Cased(name));
        return words.Any(char.IsUpper) ? ActorWords.Of(words, ActorKind.Unnamed) : new ActorWords(words, NameWords.IsPlural(words));
    }
}
