using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Events;

/// <summary>Reads from the words round a trigger that it speaks of several events, or of what went on for long, and not of one.</summary>
internal static class SeveralReader
{
    // Tokens between an event word and what says that it stands for several.
    private const int Near = 3;

    /// <summary>The words that say so and the rule that they are read by; null when none do.</summary>
    public static (CueMention Cue, string Rule)? Read(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        if (trigger is { IsVerb: false, Plural: true } && AreApart(analysis, sentence, trigger) is { } apart) return (apart, "situation/apart");
        if (trigger.Strength == TriggerStrength.Effect && OfSeries(analysis, sentence, trigger) is { } series) return (series, "situation/of-series");
        return !trigger.IsVerb && Lasting(analysis, sentence, trigger) is { } lasting ? (lasting, "situation/lasting") : null;
    }

    // "two attacks an hour apart killed 49", "three separate attacks": what they did together is no toll of one of them.
    private static CueMention? AreApart(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        for (var i = trigger.End; i < Math.Min(sentence.EndToken, trigger.End + Near + 1); i++) if (analysis.Tokens[i].Normal == "apart") return new CueMention(Cue.Several, i, i + 1);
        for (var i = trigger.First - 1; i >= Math.Max(sentence.FirstToken, trigger.First - 2); i--) if (analysis.Tokens[i].Normal == "separate") return new CueMention(Cue.Several, i, i + 1);
        return null;
    }

    // "a series of robberies that resulted in the deaths of four": the harm of them all.
    private static CueMention? OfSeries(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var relative = false;
        for (var i = trigger.First - 1; i > sentence.FirstToken; i--)
        {
            if (analysis.Tokens[i].Normal is "that" or "which") relative = true;
            if (analysis.Tokens[i].Normal is ";" or "but" or "including") return null;
            if (relative && analysis.Tokens[i].Normal == "of" && analysis.Tokens[i - 1].Normal is "series" or "string" or "spate" or "wave") return new CueMention(Cue.Several, i - 1, i + 1);
        }
        return null;
    }

    // "years of fighting between rebels and the army", "the alliance's bombing campaign": what went on so long is no single event.
    private static CueMention? Lasting(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        if (analysis.Tokens[trigger.End - 1].Normal is "campaign" or "campaigns") return new CueMention(Cue.Routine, trigger.End - 1, trigger.End);
        for (var i = trigger.First - 1; i > Math.Max(sentence.FirstToken, trigger.First - Near); i--)
        {
            if (analysis.Tokens[i].Normal == "of") return analysis.Tokens[i - 1].Normal is "years" or "decades" or "months" ? new CueMention(Cue.Routine, i - 1, i + 1) : null;
            if (analysis.Tokens[i].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun)) return null;
        }
        return null;
    }
}
