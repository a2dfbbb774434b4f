using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Briefs;

/// <summary>What is known of one event in sentences, each made from its findings. They name no private person.</summary>
internal sealed class EventSentences(Event e, Footnotes notes, Func<string, Actor?> actors)
{
    // Kinds of target that are no private persons.
    private static readonly ImmutableHashSet<string> Public =
    [
        "business", "government", "religious", "transport", "education", "health", "military", "police", "diplomatic", "media", "utility", "utilities", "political_party", "aid",
        "property", "infrastructure", "telecommunication", "food_water", "tourism", "armed_group", "security_forces",
    ];

    /// <summary>What happened, where and when, to how many, and by whom.</summary>
    public Passage Lead()
    {
        var act = Phrase.Act(e);
        var where = EventWords.Where(e.Place);
        var (by, after) = Doers();
        var setting = $"{Phrase.A(act)}{by}{(where.Length > 0 ? " " + where : "")}";
        var when = e.Date is { } date ? $"{(where.Contains(", ", StringComparison.Ordinal) ? "," : "")} {Phrase.When(date)}" : "";
        var clause = EventWords.Harm(e) is { } harm
            ? $"{harm} in {setting}{when}{after}"
            : $"{setting}{(where.Contains(", ", StringComparison.Ordinal) ? "," : "")} {Happened()}{when.TrimStart(',')}{after}";
        return Sentence(clause, EventWords.For(e, "killed", "place", "date", "perpetrator", "injured", "kind"));
    }

    /// <summary>All else that is known.</summary>
    public IEnumerable<Passage> Known()
    {
        // The lead says already who claimed it.
        foreach (var group in Groups().Where(p => p.Basis != PerpetratorBasis.Claimed || p.Actor is null).GroupBy(p => p.Basis).OrderBy(g => g.Key))
        {
            var names = group.Select(p => Words(p.Actor, p.Name)).ToList();
            var list = Phrase.List([.. names.Select(n => n.Name)], group.Key == PerpetratorBasis.Accused ? "or" : "and");
            var many = names.Count > 1 || names[0].Plural;
            var clause = group.Key switch
            {
                PerpetratorBasis.Claimed => $"{list} claimed it",
                PerpetratorBasis.Admitted => $"{list} admitted it",
                PerpetratorBasis.Convicted => $"a court found {list} guilty of it",
                PerpetratorBasis.Accused => $"{list} {(many ? "are" : "is")} accused of it",
                _ => $"sources name {list} as {(names.Count > 1 ? "the perpetrators" : "the perpetrator")}",
            };
            yield return Sentence(clause, group.SelectMany(p => EventWords.ForValue(e, "perpetrator", p.Name)));
        }
        foreach (var claim in e.Claims.Where(c => c.Actor is not null && actors(c.Actor)?.Kind != ActorKind.Person))
        {
            var notesOn = new List<string>();
            if (claim.Through is { } channel) notesOn.Add($"through {channel}");
            var name = Words(claim.Actor, claim.Name).Name;
            var clause = $"{name} claimed responsibility{(notesOn.Count > 0 ? " " + string.Join(" ", notesOn) : "")}";
            // Nobody vouches for their own claim.
            var vouchers = claim.AuthenticatedBy.Where(v => !e.Claims.Any(c => string.Equals(c.Name, v, StringComparison.OrdinalIgnoreCase))).ToList();
            if (vouchers.Count > 0) clause += $"; {Phrase.List(vouchers)} held the claim to be genuine";
            if (!claim.DoubtedBy.IsEmpty) clause += $"; {Phrase.List(claim.DoubtedBy)} doubted it";
            if (Groups().Any(p => p.Basis == PerpetratorBasis.Claimed && p.Actor == claim.Actor) && notesOn.Count == 0 && vouchers.Count == 0 && claim.DoubtedBy.IsEmpty) continue;
            yield return Sentence(clause, EventWords.ForValue(e, "claim", claim.Name).Concat(EventWords.For(e, "claim")));
        }
        if (Means() is { } means) yield return means;
        var targets = e.Targets.Where(t => t.Actor is { } id && actors(id) is { Kind: not ActorKind.Person } || t.Actor is null && Public.Contains(t.Kind)).Select(t => t.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase).Where(t => !(e.Place?.Site ?? "").Contains(t, StringComparison.OrdinalIgnoreCase)).Take(3).ToList();
        if (targets.Count > 0) yield return Sentence($"it was aimed at {Phrase.List([.. targets.Select(t => char.IsLower(t[0]) && !t.Contains("embassies", StringComparison.Ordinal) && !t.EndsWith('s') ? "the " + t : t)])}", EventWords.For(e, "target"));
        foreach (var passage in Parts()) yield return passage;
        foreach (var effect in (Effect[])[Effect.Kidnapped, Effect.Missing, Effect.Displaced, Effect.Arrested])
        {
            var toll = EventWords.Toll(e, effect);
            if (TollPhrase.People(toll) is { } people) yield return Sentence($"{people} {(TollPhrase.IsOne(toll) ? "was" : "were")} {TollPhrase.Done(effect)}", EventWords.For(e, Code.Of(effect)));
        }
        if (TollPhrase.People(EventWords.Toll(e, Effect.Attackers), "attacker", "attackers") is { } attackers) yield return Sentence($"{attackers} took part", EventWords.For(e, "attackers"));
        foreach (var state in e.Suspects.Select(s => s.LegalState).Distinct().Order())
        {
            var clause = state switch
            {
                LegalState.Sought => "suspects are being sought", LegalState.Arrested => "suspects were arrested", LegalState.Charged => "suspects were charged",
                LegalState.Tried => "suspects were put on trial", LegalState.Convicted => "suspects were convicted", _ => "suspects were acquitted or released",
            };
            if (state == LegalState.Arrested && EventWords.Toll(e, Effect.Arrested) is { Best: not null } or { Low: not null }) continue;
            yield return Sentence(clause, e.Findings.Where(f => f.Field == "suspect" && f.Value.EndsWith(Code.Of(state), StringComparison.Ordinal)).SelectMany(f => f.For));
        }
    }

    /// <summary>How the toll was settled, where more than one figure is told.</summary>
    public IEnumerable<Passage> Settled()
    {
        foreach (var finding in e.Findings.Where(f => f.Field == "killed" && f.State == FindingState.Unknown))
            yield return Sentence("how many were killed is said not to be known", finding.For);
        foreach (var finding in e.Findings.Where(f => f.State == FindingState.Denied && f.Field is "perpetrator" or "claim" && f.Value.Length > 0))
            yield return Sentence($"{finding.Value} denied it", finding.For.Concat(finding.Against));
    }

    private IEnumerable<Passage> Parts()
    {
        foreach (var toll in e.Tolls.Where(t => t.Effect is Effect.Killed or Effect.Injured))
        {
            var parts = toll.By.Where(p => TollPhrase.Number(TollPhrase.Of(p)) is not null and not "no").Select(p => (Part: p, Words: Population(p))).Where(p => p.Words is not null).ToList();
            if (parts.Count == 0) continue;
            yield return Sentence($"among the {TollPhrase.Done(toll.Effect)} {(parts.Count == 1 && parts[0].Words!.StartsWith("one ", StringComparison.Ordinal) ? "was" : "were")} {Phrase.List([.. parts.Select(p => p.Words!)])}", parts.SelectMany(p => EventWords.For(e, $"{Code.Of(toll.Effect)}:{p.Part.Population.Code}")));
        }
    }

    private static string? Population(Toll part)
    {
        var (one, many) = part.Population.Code switch
        {
            "civilians" => ("civilian", "civilians"), "security_forces" => ("member of the security forces", "members of the security forces"), "combatants" => ("fighter", "fighters"),
            "attackers" => ("attacker", "attackers"), "children" => ("child", "children"), "women" => ("woman", "women"), "foreigners" => ("foreigner", "foreigners"),
            var code when code.StartsWith("nationality:", StringComparison.Ordinal) => ($"citizen of {CountryName.Of(code[12..])}", $"citizens of {CountryName.Of(code[12..])}"), _ => ("", ""),
        };
        return one.Length == 0 ? null : TollPhrase.People(TollPhrase.Of(part), one, many) is { } words ? words.StartsWith("one person", StringComparison.Ordinal) ? "one " + one : words : null;
    }

    private Passage? Means()
    {
        var tactics = e.Tactics.Where(t => t != Tactic.Unspecified).Select(t => Code.Of(t).Replace('_', ' ')).ToList();
        var weapons = e.Weapons.Select(w => w.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(3).ToList();
        if (weapons.Count == 1) return Sentence($"the weapon told of is {(char.IsLower(weapons[0][0]) && !weapons[0].EndsWith('s') ? Phrase.A(weapons[0]) : weapons[0])}", EventWords.For(e, "weapon"));
        if (weapons.Count > 0) return Sentence($"the weapons told of are {Phrase.List(weapons)}", EventWords.For(e, "weapon"));
        return tactics.Count > 1 ? Sentence($"it is told as {Phrase.List(tactics)}", EventWords.For(e, "tactic")) : null;
    }

    private IEnumerable<Perpetrator> Groups() => e.Perpetrators.Where(p => !p.Individual && p.Probability >= Model.Statements.Statement.EvenOdds && (p.Actor is null || actors(p.Actor)?.Kind != ActorKind.Person));

    // Who did it, behind the noun where articles say so in their own voice, behind the whole where it is a claim, a charge or a sentence.
    private (string By, string After) Doers()
    {
        var groups = Groups().Where(p => p.Actor is not null).ToList();
        if (groups.Count == 0) return ("", "");
        var first = groups.MaxBy(p => p.Basis)!.Basis;
        var names = Phrase.List([.. groups.Where(p => p.Basis == first).Select(p => Words(p.Actor, p.Name).Name)], first == PerpetratorBasis.Accused ? "or" : "and");
        var many = groups.Count(p => p.Basis == first) > 1 || Words(groups[0].Actor, groups[0].Name).Plural;
        return first switch
        {
            PerpetratorBasis.Claimed => ("", $", which {names} claimed"),
            PerpetratorBasis.Admitted => ("", $", which {names} admitted"),
            PerpetratorBasis.Convicted => ("", $", of which {names} {(many ? "were" : "was")} found guilty"),
            PerpetratorBasis.Accused => ("", $", for which {names} {(many ? "are" : "is")} blamed"),
            _ => ($" by {names}", ""),
        };
    }

    private string Happened() => e.Kind switch
    {
        EventKind.Threat or EventKind.Warning => "was made",
        EventKind.Agreement => "was reached",
        _ => e.Status switch { EventStatus.Planned => "is told of", EventStatus.Threatened => "is told of", _ => "took place" },
    };

    private ActorWords Words(string? id, string name) => id is not null && actors(id) is { } actor ? ActorWords.Of(actor) : ActorWords.Of(name, ActorKind.Unnamed);

    private Passage Sentence(string clause, IEnumerable<string> statements) => new(null, Phrase.Sentence(clause), notes.Of(statements));
}
