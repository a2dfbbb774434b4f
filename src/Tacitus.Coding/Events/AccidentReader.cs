using Tacitus.Language;

namespace Tacitus.Coding.Events;

/// <summary>
/// Tells whether a telling itself says that nobody meant what happened: "a boy was accidentally shot", "an accidental shooting", "killed by accident". What is doubted or denied, and what a suspect or a
/// lawyer says of it, is no such word.
/// </summary>
internal static class AccidentReader
{
    // Tokens between the word for an accident and the one for the deed: "accidentally fired and struck", "shot in the leg by accident".
    private const int Near = 3;

    /// <summary>Whether <paramref name="telling"/> is of an accident by its own words.</summary>
    public static bool IsAccident(Analysis analysis, Telling telling)
    {
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        foreach (var trigger in telling.Frame.Triggers)
        {
            for (var i = Math.Max(sentence.FirstToken, trigger.First - Near); i < Math.Min(sentence.EndToken, trigger.End + Near); i++)
                if (IsWord(analysis, i, sentence.FirstToken)) return !IsDoubted(analysis, sentence.FirstToken, sentence.EndToken);
        }
        return false;
    }

    private static bool IsWord(Analysis analysis, int i, int first) => analysis.Tokens[i].Normal switch
    {
        "accidental" or "accidentally" or "unintentional" or "unintentionally" or "inadvertently" => true,
        "accident" => i > first && analysis.Tokens[i - 1].Normal == "by",
        _ => false,
    };

    private static bool IsDoubted(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Normal is "not" or "n't" or "no" or "whether" or "if" or "or" or "claimed" or "claims" or "claim" or "argued" or "insisted" or "told" or "lawyer" or "attorney" or "defense" or "defence"
                or "murder" or "homicide" or "initially" or "first") return true;
        }
        return false;
    }
}
