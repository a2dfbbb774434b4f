using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds the forces of states: by a country's adjective or possessive ("Turkish troops", "Colombia's police") or alone ("the army").</summary>
internal sealed class ForceFinder(ActorLexicon lexicon)
{
    // "the Israeli government's special anti-terrorist police" is the longest found in 1,500 reports; four words between are enough.
    private const int MostBetween = 4;

    /// <summary>Adds the forces of <paramref name="text"/> to its hits.</summary>
    public void Find(ActorText text)
    {
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.Units[i].Word < 0) continue;
            if (Nationality(text, i, out var country, out var next) && Head(text, next, out var end, out var force) && !text.IsTaken(i, end))
            {
                var (id, name, kind) = lexicon.Forces.Of(country, force);
                text.Add(new ActorText.Hit(i, end, id, name, kind, "force.nationality"));
                i = end - 1;
                continue;
            }
            if (country is not ("" or "PS") && IsFire(text, next, i) && !text.IsTaken(i, next))
            {
                var (id, name, kind) = lexicon.Forces.Of(country, lexicon.Forces.Armed);
                text.Add(new ActorText.Hit(i, text.Word(next - 1) is "s" ? next - 1 : next, id, name, kind, "force.fire"));
                i = next - 1;
                continue;
            }
            if (text.IsTaken(i, i + 1)) continue;
            end = text.Longest(lexicon.Forces.Heads, i, out var form);
            if (end < 0 || text.IsTaken(i, end) || !StandsAlone(text, form!, i)) continue;
            text.Add(new ActorText.Hit(i, end, null, text.SpanOf(i, end).In(text.Text), ActorKind.StateForce, "force"));
            i = end - 1;
        }
    }

    // "Russian shelling", "a U.S. drone strike": who fires is the country's military. A mere "attack" or "bombing" with a country's adjective may be one in it.
    private static bool IsFire(ActorText text, int from, int of)
    {
        var heavy = false;
        for (var i = from; i <= from + MostBetween; i++)
        {
            switch (text.Word(i, of))
            {
                case "shelling" or "bombardment" or "bombardments" or "airstrike" or "airstrikes" or "gunfire" or "artillery" or "missile" or "missiles" or "shells":
                    return true;
                case "strike" or "strikes" or "raid" or "raids" or "fire" or "attack" or "attacks" or "bombing" or "bombings":
                    return heavy;
                case "air" or "aerial" or "drone" or "tank" or "mortar" or "rocket" or "naval" or "guided" or "ballistic" or "cruise" or "military" or "army":
                    heavy = true;
                    continue;
                case "heavy" or "cross" or "border" or "overnight" or "suspected" or "retaliatory" or "precision" or "long" or "range" or "-":
                    continue;
                default:
                    return false;
            }
        }
        return false;
    }

    private bool Nationality(ActorText text, int first, out string country, out int next)
    {
        country = "";
        var end = text.Longest(lexicon.Countries.Adjectives, first, out var form);
        if (end >= 0)
        {
            (country, var isSeat) = lexicon.Countries.Meanings[form!.Actor];
            next = end;
            if (!isSeat) return true;
            return text.Word(end, first) is "s" && (next = end + 1) > 0;
        }
        next = end = text.Longest(lexicon.Names, first, out form);
        if (end < 0 || lexicon.Actors[form!.Actor] is not { Note: "country" } state) return false;
        country = state.Actor.Country!;
        if (text.Word(end, first) is "s") next = end + 1;
        return true;
    }

    private bool Head(ActorText text, int from, out int end, out int force)
    {
        end = force = -1;
        for (var k = from; k <= from + MostBetween && k < text.Units.Length; k++)
        {
            if (text.Units[k].Sentence != text.Units[from].Sentence) return false;
            var found = text.Longest(lexicon.Forces.Heads, k, out var form);
            if (found > 0)
            {
                for (var b = from; b < k; b++)
                {
                    if (!lexicon.Forces.Between[form!.Actor].Contains(text.Units[b].Word)) return false;
                }
                (end, force) = (found, form!.Actor);
                return true;
            }
            if (text.Units[k].Word < 0) return false;
        }
        return false;
    }

    // "government" and "forces" alone may be anybody's: they count only where no group is meant.
    private bool StandsAlone(ActorText text, NameForm form, int first)
    {
        var force = lexicon.Forces.Classes[form.Actor];
        if (force is "government") return false;
        if (form.Text is "force" or "intelligence" or "recruits" or "jets" or "aircraft" or "helicopters" or "gunships" or "drones" or "aviation" or "military" or "conscripts") return form.Text is "military" && text.Word(first - 1, first) is "the";
        return true;
    }
}
