using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>Says which effects an effect word tells of the people that it is about.</summary>
internal static class EffectReader
{
    /// <summary>The effect that <paramref name="sense"/> is, when it is one by itself.</summary>
    public static Effect Of(EffectSense sense) => sense switch
    {
        EffectSense.Killed => Effect.Killed,
        EffectSense.Injured => Effect.Injured,
        EffectSense.Kidnapped => Effect.Kidnapped,
        EffectSense.Arrested => Effect.Arrested,
        EffectSense.Missing => Effect.Missing,
        EffectSense.Displaced => Effect.Displaced,
        _ => throw new ArgumentOutOfRangeException(nameof(sense), sense, "it is no effect by itself"),
    };

    /// <summary>The effects of <paramref name="trigger"/> on <paramref name="group"/>; none when it tells no toll.</summary>
    public static Effect[] Read(TollSentence s, TollTrigger trigger, PersonGroup group)
    {
        var none = group.Count.Bound == CountBound.None;
        switch (trigger.Use.Sense)
        {
            case EffectSense.Harmed:
                return none ? [Effect.Killed, Effect.Injured] : [];
            case EffectSense.Injured when none && s[trigger.Token] is "hurt":
                return [Effect.Killed, Effect.Injured];
            case EffectSense.Captured:
                return Captured(s, trigger, group) is { } effect ? [effect] : [];
            default:
                return [EffectReader.Of(trigger.Use.Sense)];
        }
    }

    // Who is captured decides: fighters are arrested, others are kidnapped; of people unsaid, who captures.
    private static Effect? Captured(TollSentence s, TollTrigger trigger, PersonGroup group)
    {
        var population = group.Population;
        if (population == Population.Combatants || population == Population.Attackers) return Effect.Arrested;
        for (var k = 0; k < trigger.Token; k++)
        {
            // "Men in the uniform of the army captured 12 drivers", "nine soldiers were captured": security forces are taken by others.
            if (s.Word(k) is { Law: true } && population != Population.SecurityForces) return Effect.Arrested;
            if (s.Word(k) is { Person: { } person } && (person.Population == Population.Combatants || person.Population == Population.Attackers)) return Effect.Kidnapped;
        }
        // "a merchant was seized by uniformed men": fighters or men who are no police took whoever it is.
        if (s[trigger.End] is "by")
            for (var k = trigger.End + 1; k < trigger.End + 6; k++)
                if (s.Word(k) is { Person: { } taker } && (taker.Population == Population.Combatants || taker.Population == Population.Attackers || s.Word(k)!.Doer)) return Effect.Kidnapped;
        if (group.IsSingle) return null;
        return population == Population.SecurityForces ? Effect.Kidnapped : s[trigger.Token].StartsWith("captur", StringComparison.Ordinal) ? Effect.Arrested : null;
    }
}
