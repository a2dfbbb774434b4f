using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads what was done to nobody: "police have not arrested anyone", "without hurting anybody", "nobody was in the building".</summary>
internal static class NobodyReader
{
    // Words between the negation and the verb: "have not yet formally arrested anyone".
    private const int Reach = 4;

    /// <summary>Adds them.</summary>
    public static void Read(TollSentence s, ImmutableArray<TollMention>.Builder tolls)
    {
        ReadUnharmed(s, tolls);
        for (var t = 2; t < s.Length; t++)
        {
            // "did not hurt anyone else": beside those who were told of.
            if (s[t] is not ("anyone" or "anybody") || s[t + 1] is "else" || s.Word(t - 1) is not { Effects.Length: > 0 } verb) continue;
            var use = verb.Effects.FirstOrDefault(e => e.Particle.Length == 0 && (e.Form & (EffectForm.Nouns | EffectForm.Noun)) == 0);
            if (use.Form == EffectForm.None || use.Sense is EffectSense.Captured or EffectSense.Casualties || !IsNegated(s, t - 1)) continue;
            // Whoever hurts nobody kills nobody.
            if (use.Sense is EffectSense.Harmed or EffectSense.Injured) AddUnharmed(s, tolls, t - 1, t + 1);
            else tolls.Add(None(s, EffectReader.Of(use.Sense), t - 1, t + 1));
        }
    }

    // "Nobody was hit", "no one came to harm", "with no one in it", "nobody was at home": then nobody was killed or injured.
    private static void ReadUnharmed(TollSentence s, ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 0; t < s.Length; t++)
        {
            var end = s[t] is "nobody" or "no-one" or "none" ? t + 1 : s[t] is "no" && s[t + 1] is "one" ? t + 2 : -1;
            if (end < 0 || s[end] is "else") continue;
            var k = end;
            while (s.IsHave(k) || s.IsBe(k) || s.IsAdverb(k)) k++;
            var hit = k > end && s[k] is "hit" or "touched" or "burnt" or "burned" or "struck" or "shot" or "stabbed" or "scratched";
            var harm = s.Matches(end, ["came", "to", "harm"]) || s.Matches(end, ["came", "to", "any", "harm"]);
            var there = (k > end || s[t - 1] is "with" or ",") && (s[k] is "inside" or "aboard" or "home" && s.IsBe(k - 1) || s.Matches(k, ["at", "home"]) || s.Matches(k, ["on", "board"]) || s.Matches(k, ["in", "it"])
                || s[k] is "in" or "inside" && s[k + 1] is "the" && s.Word(k + 2) is { Property: true });
            if (hit || harm || there) AddUnharmed(s, tolls, t, Math.Min(s.Length, hit || s[k] is "inside" or "aboard" or "home" ? k + 1 : harm ? end + 3 : k + 2));
        }
    }

    private static void AddUnharmed(TollSentence s, ImmutableArray<TollMention>.Builder tolls, int from, int end)
    {
        foreach (var effect in new[] { Effect.Killed, Effect.Injured })
        {
            var none = None(s, effect, from, end);
            if (!tolls.Any(t => t.Sentence == s.Index && t.Effect == effect && t.Value.Count.Bound == CountBound.None)) tolls.Add(none);
        }
    }

    private static TollMention None(TollSentence s, Effect effect, int from, int end) =>
        new(effect, new CountValue(Count.None, Population.Total, TollContext.AsOf(s, false)), [s.Cover(from, end)], s.Index, false, null, "toll.nobody");

    // What will not or may not be done is not told as done to nobody.
    private static bool IsNegated(TollSentence s, int verb)
    {
        for (var k = verb - 1; k >= verb - Reach && k >= 0; k--)
        {
            if (s[k] is "without" && k == verb - 1) return true;
            if (s[k] is "not" or "n't" or "never") return s.IsHave(k - 1) || s[k - 1] is "did";
            if (!s.IsAdverb(k) && s[k] is not ("yet" or "been")) return false;
        }
        return false;
    }
}
