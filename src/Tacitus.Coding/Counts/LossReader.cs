using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads whose losses a number without a noun counts: "the army sustained 12 dead", "among the rebels there are 40 dead".</summary>
internal static class LossReader
{
    // Words between the side and what tells of its losses.
    private const int Reach = 10;

    /// <summary>Whether <paramref name="group"/> are fighters whom their side lost: "the army had lost five men".</summary>
    public static bool IsLost(TollSentence s, PersonGroup group)
    {
        var verb = group.Start - 1;
        while (verb > 0 && (s.IsDeterminer(verb) || s.IsAdverb(verb) || s[verb] is "another")) verb--;
        // "the raids cost it seven men"
        if (s[verb] is "it" or "them" or "us" && s[verb - 1] is "cost" or "costing" && s[group.HeadToken] is "man" or "men") return true;
        if (s[verb] is not ("lost" or "losing") || group.Head is not GroupHead.Noun) return false;
        return group.Population == Population.SecurityForces || group.Population == Population.Combatants
            || s[group.HeadToken] is "man" or "men" or "member" or "members" && (Side(s, verb - 1, -1) is not null || s[verb - 1] is "had" or "it" or "they" or "has" or "have" or "and" or "who");
    }

    /// <summary>The side whose dead or wounded the number at token <paramref name="number"/> counts; null when the sentence does not say.</summary>
    public static Population? Read(TollSentence s, int number)
    {
        for (var k = number - 1; k >= 0; k--)
        {
            if (s[k] is ";") return null;
            if (s[k] is "sustained" or "suffered" or "suffer" or "sustain" or "incurred" or "lost") return Side(s, k - 1, -1);
            // "the army's casualties include 12 dead and 40 wounded"
            if (s[k] is "casualties" or "losses") return Side(s, k - 1, -1);
            if (s[k] is "cost") return Side(s, k + 1, 1);
            if (s[k] is "on" or "upon" && Told(s, k - 3, k, "inflicted")) return Side(s, k + 1, 1);
            if (s[k] is "among" or "amongst" || k == 0 && s[k] is "as" && s[k + 1] is "for") return Side(s, k + 1, 1);
        }
        return null;
    }

    private static bool Told(TollSentence s, int first, int end, string word)
    {
        for (var k = first; k < end; k++) if (s[k] == word) return true;
        return false;
    }

    // The first word for one side from there; a mark between ends the phrase.
    private static Population? Side(TollSentence s, int from, int step)
    {
        for (int k = from, n = 0; n < Reach && s.IsWord(k); k += step, n++)
        {
            if (s.Number(k) is not null) return null;
            if (s[k] is "forces" or "army" or "troops" or "battalion" or "brigade" or "garrison") return Population.SecurityForces;
            var side = s.Word(k)?.Person?.Population ?? s.Word(k)?.Modifier;
            if (side is { } told && (told == Population.SecurityForces || told == Population.Combatants || told == Population.Civilians)) return told;
        }
        return null;
    }
}
