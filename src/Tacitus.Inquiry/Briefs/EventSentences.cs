using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Briefs;

/// <summary>What is known of one event in sentences, each made from its findings. They name no private person.</summary>
internal sealed class EventSentences(Event e, Footnotes notes, Func<string, Actor?> actors, IReadOnlyDictionary<string, (Actor Leader, Actor Group)>? leaders = null)
{
    // Kinds of target that are no private persons; of what is called business, government or a party every other one was a passer-by, an office that spoke or somebody's trade.
    private static readonly ImmutableHashSet<string> Public =
    [
        "religious", "transport", "education", "health", "military", "police", "diplomatic", "media", "utility", "utilities", "aid",
        "property", "infrastructure", "telecommunication", "food_water", "tourism", "armed_group", "security_forces",
    ];

    private static readonly ImmutableArray<string> Falling = [" fell", " hit", " landed", " struck"];

    private readonly Doers? _doers = Doers.Of(e, actors, notes);
    private readonly EventClause _clause = new(e, notes, actors, leaders);

    /// <summary>What happened, where and when, to how many, and by whom.</summary>
    public Passage Lead(TellingForm form = TellingForm.Act, Setting setting = default) =>
        Sentence(_clause.Tell(form, setting), _clause.NamesLeader ? EventWords.For(e, "victim").Concat(EventWords.ForAll(e, notes)) : EventWords.ForAll(e, notes));

    /// <summary>All else that is known.</summary>
    public IEnumerable<Passage> Known() =>
        [.. Grounds(), .. Claims(), .. Targets(), .. new Losses(e, notes).Sentences(), .. Means(), .. Suspects()];

    /// <summary>What is said not to be known, and who denied it.</summary>
    public IEnumerable<Passage> Settled()
    {
        foreach (var finding in e.Findings.Where(f => f.Field == "killed" && f.State == FindingState.Unknown))
            yield return Sentence("how many were killed is said not to be known", finding.For);
        foreach (var finding in e.Findings.Where(f => f.State == FindingState.Denied && f.Field is "perpetrator" or "claim" && f.Value.Length > 0))
            yield return Sentence($"{NameWords.Cased(finding.Value)} denied it", finding.For.Concat(finding.Against));
    }

    // The grounds that the lead does not have.
    private IEnumerable<Passage> Grounds()
    {
        if (_doers is { IsGroundSure: false }) yield break;
        foreach (var group in Doers.Told(e, actors, notes).Where(p => !IsInLead(p)).GroupBy(p => p.Basis).OrderBy(g => g.Key))
        {
            if (group.Key == PerpetratorBasis.Named && _doers is { AreNamed: true }) continue;
            var names = group.Select(p => Doers.Words(p.Actor, p.Name, actors)).DistinctBy(w => w.Name.ToUpperInvariant()).ToList();
            var list = Phrase.List([.. names.Select(n => n.Name)], group.Key == PerpetratorBasis.Accused ? "or" : "and");
            var many = names.Count > 1 && group.Key != PerpetratorBasis.Accused || names[0].Plural;
            var clause = group.Key switch
            {
                PerpetratorBasis.Claimed => $"{list} claimed it",
                PerpetratorBasis.Admitted => $"{list} admitted it",
                PerpetratorBasis.Convicted => $"a court found {list} guilty{(e.Kind == EventKind.Trial ? "" : " of it")}",
                PerpetratorBasis.Accused => $"{list} {(many ? "were" : "was")} blamed for it",
                _ => $"it was the work of {list}",
            };
            yield return Sentence(clause, group.SelectMany(p => EventWords.ForValue(e, "perpetrator", p.Name)));
        }
    }

    private bool IsInLead(Perpetrator p) => _doers is { } doers && (doers.AreNamed ? p.Actor is not null && p.Basis == doers.Basis : doers.Names.Contains(Doers.Words(p.Actor, p.Name, actors)));

    private IEnumerable<Passage> Claims()
    {
        foreach (var claim in e.Claims.Where(c => c.Actor is not null && actors(c.Actor)?.Kind != ActorKind.Person))
        {
            var clause = $"{Doers.Words(claim.Actor, claim.Name, actors).Name} claimed responsibility{(claim.Through is { } channel ? $" through {NameWords.Channel(channel)}" : "")}";
            // Nobody vouches for their own claim.
            var vouchers = claim.AuthenticatedBy.Where(v => !e.Claims.Any(c => string.Equals(c.Name, v, StringComparison.OrdinalIgnoreCase))).ToList();
            if (vouchers.Count > 0) clause += $"; {Phrase.List(vouchers)} held the claim to be genuine";
            if (!claim.DoubtedBy.IsEmpty) clause += $"; {Phrase.List(claim.DoubtedBy)} doubted it";
            var isTold = _doers is { Basis: PerpetratorBasis.Claimed } && _doers.Names.Contains(Doers.Words(claim.Actor, claim.Name, actors)) && (claim.Through is null || _clause.NamesChannel) && vouchers.Count == 0 && claim.DoubtedBy.IsEmpty;
            if (!isTold) yield return Sentence(clause, EventWords.ForValue(e, "claim", claim.Name).Concat(EventWords.For(e, "claim")));
        }
    }

    // A count of victims is no target, and neither is who did it or where it was.
    private IEnumerable<Passage> Targets()
    {
        var likely = e.Targets.Where(t => t.Actor is { } id && actors(id) is { Kind: not ActorKind.Person } || t.Actor is null && Public.Contains(t.Kind))
            // A single word with a capital of which nobody knows what it names may be a person.
            .Where(t => t.Actor is not null || t.Name.Contains(' ', StringComparison.Ordinal) || char.IsLower(t.Name[0]))
            .Where(t => !NameWords.IsCounted(t.Name) && (t.Actor is null || !e.Perpetrators.Any(p => p.Actor == t.Actor)) && !IsSite(t.Name) && IsLikely(t.Name))
            .ToList();
        var names = likely.Select(t => t.Actor is { } id && actors(id) is { } actor ? ActorWords.Of(actor).Name : Thing(t.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        if (names.Count > 0 && EventWords.On(e).Length == 0) yield return Sentence($"the {(names.Count > 1 || NameWords.IsPlural(names[0]) && char.IsLower(names[0][0]) ? "targets were" : "target was")} {Phrase.List(names)}", likely.Take(2).SelectMany(t => EventWords.ForValue(e, "target", t.Name)));
    }

    private bool IsSite(string target) => e.Place?.Site is { Length: > 0 } site && (site.Contains(target, StringComparison.OrdinalIgnoreCase) || target.Contains(site, StringComparison.OrdinalIgnoreCase));

    private bool IsLikely(string target)
    {
        var told = EventWords.ForValue(e, "target", target).Select(notes.Find).OfType<Citation>().ToList();
        return told.Count == 0 || told.Exists(c => c.Statement.Probability >= Statement.EvenOdds);
    }

    private static string Thing(string name)
    {
        var words = name.Contains(' ', StringComparison.Ordinal) && name.Any(char.IsLower) ? NameWords.Common(name) : NameWords.Common(NameWords.Cased(name));
        if (words.StartsWith("same ", StringComparison.OrdinalIgnoreCase)) words = words[5..];
        // Which of them nobody has said: "a bank", "a member of the council".
        var head = words.IndexOf(" of ", StringComparison.Ordinal) is var of and > 0 ? words[..of] : words;
        return char.IsLower(words[0]) && !NameWords.IsPlural(head) && words.Split(' ')[0] is not ("a" or "an" or "the" or "its" or "their") ? Phrase.A(words) : PlaceWords.House(words);
    }

    // What the kind of act says already ("bomb" of a bombing) is not told again.
    private IEnumerable<Passage> Means()
    {
        var weapons = e.Weapons.Where(Fits).Select(w => NameWords.Common(NameWords.Cased(w.Name))).Distinct(StringComparer.OrdinalIgnoreCase).Select(Bare).Where(w => w is not ("bullet" or "bullets" or "shots" or "weapon" or "weapons" or "arms") && !IsImplied(w)).Take(2).ToList();
        if (weapons.Count == 0) yield break;
        var many = weapons.Count > 1 || NameWords.IsPlural(weapons[0]) || weapons[0].Contains(" and ", StringComparison.Ordinal);
        var list = Phrase.List([.. weapons.Select(w => NameWords.IsPlural(w) || w.Split(' ')[0] is "a" or "an" or "the" || char.IsUpper(w[0]) && w.Any(char.IsLower) || IsStuff(w) ? w : Phrase.A(w))]);
        yield return Sentence($"{list} {(many ? "were" : "was")} used", e.Weapons.SelectMany(w => EventWords.ForValue(e, "weapon", w.Name)).DefaultIfEmpty("").Concat(EventWords.For(e, "weapon")));
    }

    // A gun that is told of in a bombing is mostly a policeman's, a drone in an air strike what was struck.
    private bool Fits(Weapon weapon)
    {
        if (weapon.Name.Contains("drone", StringComparison.OrdinalIgnoreCase) && !e.Tactics.Contains(Tactic.DroneStrike)) return false;
        var kinds = e.Tactics.Select(Kinds).ToList();
        return kinds.Count == 0 || kinds.Exists(k => k is null || k.Contains(weapon.Kind, StringComparison.Ordinal));
    }

    private static string? Kinds(Tactic tactic) => tactic switch
    {
        Tactic.Bombing => "explosive grenade", Tactic.VehicleBomb => "explosive vehicle", Tactic.Grenade => "grenade", Tactic.Shooting => "firearm", Tactic.Stabbing => "blade", Tactic.Arson => "incendiary",
        Tactic.Shelling => "rocket_or_mortar", Tactic.AirStrike => "aircraft rocket_or_mortar explosive", Tactic.DroneStrike => "aircraft rocket_or_mortar", Tactic.VehicleRamming => "vehicle",
        Tactic.PoisoningOrChemical => "chemical_biological_radiological", _ => null,
    };

    // "shells fell", "by shells": the words of the lexicon are more than the thing.
    private static string Bare(string weapon)
    {
        if (weapon.StartsWith("by ", StringComparison.Ordinal)) weapon = weapon[3..];
        foreach (var word in Falling) if (weapon.EndsWith(word, StringComparison.Ordinal)) weapon = weapon[..^word.Length];
        return weapon;
    }

    private bool IsImplied(string weapon) => e.Tactics.Any(t => t switch
    {
        Tactic.Bombing => weapon is "bomb" or "bombs" or "explosives" or "explosive" or "explosive device",
        Tactic.VehicleBomb => weapon is "car bomb" or "bomb" or "truck bomb" or "vehicle bomb" or "explosives",
        Tactic.Shooting => weapon is "gun" or "guns" or "firearm" or "firearms" or "bullets" or "shots",
        Tactic.Stabbing => weapon is "knife" or "knives",
        Tactic.Grenade => weapon is "grenade" or "grenades",
        Tactic.DroneStrike => weapon is "drone" or "drones",
        Tactic.Shelling => weapon is "shells" or "shell",
        Tactic.AirStrike => weapon is "bombs" or "jets" or "aircraft" or "warplanes",
        Tactic.VehicleRamming => weapon is "car" or "truck" or "van" or "vehicle",
        Tactic.Arson => weapon is "fire",
        _ => false,
    });

    private static bool IsStuff(string weapon) => weapon is "petrol" or "gas" or "acid" or "dynamite" or "gunfire" or "poison" or "artillery" or "fire" or "ricin" or "sarin" or "ammunition" or "fuel" or "tnt";

    private IEnumerable<Passage> Suspects()
    {
        foreach (var group in e.Suspects.GroupBy(s => s.LegalState).OrderBy(g => g.Key))
        {
            var state = group.Key;
            var (who, were) = group.All(s => NameWords.IsPlural(s.Name) || NameWords.IsCounted(s.Name)) ? ("suspects", "were") : group.Count() == 1 ? ("a suspect", "was") : ("suspects", "were");
            var clause = state switch
            {
                LegalState.Sought => $"{who} {(were == "was" ? "is" : "are")} being sought", LegalState.Arrested => $"{who} {were} arrested", LegalState.Charged => $"{who} {were} charged",
                LegalState.Tried => $"{who} {were} put on trial", LegalState.Convicted => $"{who} {were} convicted", _ => $"{who} {were} acquitted or released",
            };
            // "A court found a dealer guilty" says it already.
            if (state == LegalState.Convicted && e.Perpetrators.Any(p => p.Basis == PerpetratorBasis.Convicted && !p.Individual)) continue;
            if (state == LegalState.Arrested && EventWords.Toll(e, Effect.Arrested) is { Best: not null } or { Low: not null }) continue;
            yield return Sentence(clause, e.Findings.Where(f => f.Field == "suspect" && f.Value.EndsWith(Code.Of(state), StringComparison.Ordinal)).SelectMany(f => f.For));
        }
    }

    private Passage Sentence(string clause, IEnumerable<string> statements) => new(null, Phrase.Sentence(clause), notes.Of(statements));
}
