using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Tells by the words beside a name whether it is only thought to have done it: "suspected rebels", "is believed to have".</summary>
internal static class Doubts
{
    // Tokens before a name and after it in which such words are about it.
    private const int Before = 3, After = 5;

    /// <summary>Whether the words at <paramref name="span"/> are only thought to name who did it.</summary>
    public static bool IsDoubted(Analysis analysis, Span span)
    {
        var (first, end) = (analysis.TokenAt(span.Start), analysis.TokenAt(span.End - 1) + 1);
        var sentence = analysis.Sentences[analysis.SentenceAt(span.Start)];
        for (var i = Math.Max(sentence.FirstToken, first - Before); i < end; i++)
        {
            if (analysis.Tokens[i].Normal is "suspected" or "alleged" or "presumed" or "presumably" or "allegedly" or "apparently" or "supposed" or "probably" or "reportedly" or "possibly" or "likely") return true;
        }
        for (var i = end; i < Math.Min(sentence.EndToken, end + After); i++)
        {
            if (analysis.Tokens[i].Normal is "believed" or "suspected" or "reported" or "reportedly" or "allegedly" or "thought" or "alleged" or "presumed" or "feared") return true;
            if (analysis.Tokens[i].Normal is ",") return false;
        }
        return false;
    }
}
