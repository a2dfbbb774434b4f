using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Briefs;

/// <summary>Who the dead and injured of an event were, and who else was struck.</summary>
internal sealed class Losses(Event e, Footnotes notes)
{
    /// <summary>A sentence for each that is told.</summary>
    public IEnumerable<Passage> Sentences() => [.. Parts(), .. Others()];

    private IEnumerable<Passage> Parts()
    {
        foreach (var toll in e.Tolls.Where(t => t.Effect is Effect.Killed or Effect.Injured))
        {
            var parts = toll.By.Where(p => TollPhrase.Number(TollPhrase.Of(p)) is not null and not "no" && Nouns(p.Population) is not null).ToList();
            // Rival accounts of one number are no parts of it: together they would be more than all.
            if (parts.Count == 0 || Overflows(toll, parts)) continue;
            var done = TollPhrase.Done(toll.Effect);
            var clause = parts is [var only] && IsAll(toll, only) ? All(only, toll.Effect) : $"among the {done} {(parts.Count == 1 && TollPhrase.IsOneOf(TollPhrase.Of(parts[0])) ? "was" : "were")} {Phrase.List([.. parts.Select(Words)])}";
            yield return new Passage(null, Phrase.Sentence(clause), notes.Of(parts.SelectMany(p => EventWords.For(e, $"{Code.Of(toll.Effect)}:{p.Population.Code}"))));
        }
    }

    private IEnumerable<Passage> Others()
    {
        foreach (var effect in (Effect[])[Effect.Kidnapped, Effect.Missing, Effect.Displaced, Effect.Arrested])
        {
            var toll = TollPhrase.Settled(EventWords.Toll(e, effect));
            if (effect == Effect.Kidnapped && e.Tactics.Any(t => t is Tactic.Kidnapping or Tactic.HostageTaking) && EventWords.Toll(e, Effect.Killed) is { Best: null or 0, Low: null or 0 }) continue;
            if (effect == Effect.Arrested && e.Kind == EventKind.SecurityOperation && EventWords.Harm(e) is null) continue;
            if (TollPhrase.People(toll) is { } people)
                yield return new Passage(null, Phrase.Sentence($"{people} {(TollPhrase.IsOne(toll) ? "was" : "were")} {TollPhrase.Done(effect)}"), notes.Of(EventWords.For(e, Code.Of(effect))));
        }
        // That one took part says the lead already: "a gunman".
        if (EventWords.Toll(e, Effect.Attackers) is not { Low: 1, High: 1 } && TollPhrase.People(TollPhrase.Settled(EventWords.Toll(e, Effect.Attackers)), "attacker", "attackers") is { } attackers)
            yield return new Passage(null, Phrase.Sentence($"{attackers} took part"), notes.Of(EventWords.For(e, "attackers")));
    }

    private static bool Overflows(Toll toll, List<Toll> parts)
    {
        var most = toll.High ?? toll.Best ?? int.MaxValue;
        var disjoint = parts.Where(p => p.Population.Code is "civilians" or "security_forces" or "combatants" or "attackers").ToList();
        return disjoint.Sum(p => (long)(p.Low ?? p.Best ?? 0)) > most || parts.Exists(p => (p.Low ?? p.Best ?? 0) > most);
    }

    private static bool IsAll(Toll toll, Toll part) => toll is { Low: { } low, High: { } high } && low == high && part.Low == low && part.High == high && low > 0;

    private static string All(Toll part, Effect effect)
    {
        var (one, many) = Nouns(part.Population)!.Value;
        var them = effect == Effect.Killed ? "dead" : "injured";
        return part.Low switch
        {
            1 => $"the person {TollPhrase.Done(effect)} was {Phrase.A(one)}",
            2 => $"both of the {them} were {many}",
            _ => $"all of the {them} were {many}",
        };
    }

    private static string Words(Toll part)
    {
        var (one, many) = Nouns(part.Population)!.Value;
        return TollPhrase.People(TollPhrase.Settled(TollPhrase.Of(part)), one, many)!;
    }

    private static (string One, string Many)? Nouns(Population population) => population.Code switch
    {
        "civilians" => ("civilian", "civilians"),
        "security_forces" => ("member of the security forces", "members of the security forces"),
        "combatants" => ("fighter", "fighters"),
        "attackers" => ("attacker", "attackers"),
        "children" => ("child", "children"),
        "women" => ("woman", "women"),
        "foreigners" => ("foreigner", "foreigners"),
        var code when code.StartsWith("nationality:", StringComparison.Ordinal) => ($"citizen of {CountryName.Of(code[12..])}", $"citizens of {CountryName.Of(code[12..])}"),
        _ => null,
    };
}
