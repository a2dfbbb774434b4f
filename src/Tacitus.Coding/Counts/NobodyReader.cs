using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads what was done to nobody: "police have not arrested anyone", "without hurting anybody".</summary>
internal static class NobodyReader
{
    // Words between the negation and the verb: "have not yet formally arrested anyone".
    private const int Reach = 4;

    /// <summary>Adds them.</summary>
    public static void Read(TollSentence s, ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 2; t < s.Length; t++)
        {
            // "did not hurt anyone else": beside those who were told of.
            if (s[t] is not ("anyone" or "anybody") || s[t + 1] is "else" || s.Word(t - 1) is not { Effects.Length: > 0 } verb) continue;
            var use = verb.Effects.FirstOrDefault(e => e.Particle.Length == 0 && (e.Form & (EffectForm.Nouns | EffectForm.Noun)) == 0);
            if (use.Form == EffectForm.None || use.Sense is EffectSense.Captured or EffectSense.Casualties || !IsNegated(s, t - 1)) continue;
            foreach (var effect in use.Sense == EffectSense.Harmed ? new[] { Effect.Killed, Effect.Injured } : [EffectReader.Of(use.Sense)])
                tolls.Add(new TollMention(effect, new CountValue(Count.None, Population.Total, TollContext.AsOf(s, false)), [s.Cover(t - 1, t + 1)], s.Index, false, null, "toll.nobody"));
        }
    }

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
