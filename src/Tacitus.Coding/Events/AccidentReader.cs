using Tacitus.Coding.Lexicons;
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

    private static readonly PhraseLexicon Words = PhraseLexicon.Load("Events.accidents.lexicon");

    /// <summary>Whether <paramref name="telling"/> is of an accident by its own words.</summary>
    public static bool IsAccident(Analysis analysis, Telling telling)
    {
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        foreach (var trigger in telling.Frame.Triggers)
        {
            for (var i = Math.Max(sentence.FirstToken, trigger.First - Near - 1); i < Math.Min(sentence.EndToken, trigger.End + Near); i++)
                if (End("accident", analysis, i, sentence.EndToken) is { } end && end > trigger.First - Near && end <= trigger.End + Near) return !IsDoubted(analysis, sentence.FirstToken, sentence.EndToken);
        }
        return false;
    }

    private static bool IsDoubted(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (End("doubted", analysis, i, end) is not null) return true;
        return false;
    }

    private static int? End(string section, Analysis analysis, int token, int end) => Words.Find(section, analysis, token, end)?.End;
}
