using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Tells by the words beside a name whether it is only thought to have done it: "suspected rebels", "is believed to have".</summary>
internal static class Doubts
{
    // Tokens before a name, of the same noun phrase, and after it in which such words are about it.
    private const int Before = 8, After = 5, Believed = 12;

    /// <summary>Whether the words at <paramref name="span"/> are only thought to name who did it.</summary>
    public static bool IsDoubted(Analysis analysis, Span span)
    {
        var (first, end) = (analysis.TokenAt(span.Start), analysis.TokenAt(span.End - 1) + 1);
        var sentence = analysis.Sentences[analysis.SentenceAt(span.Start)];
        for (var i = end - 1; i >= Math.Max(sentence.FirstToken, first - Before); i--)
        {
            if (analysis.Tokens[i].Normal is "suspected" or "alleged" or "presumed" or "presumably" or "allegedly" or "apparently" or "supposed" or "probably" or "reportedly" or "possibly" or "likely") return true;
            if (i < first && analysis.Tokens[i].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Adv) && analysis.Tokens[i].Normal is not ("of" or "by" or "-")) break;
        }
        // "Prosecutors believe that the cartel was behind it"
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - Believed); i--)
        {
            if (analysis.Tokens[i].Normal is "believe" or "believes" or "suspect" or "suspects" or "allege" or "alleges" or "think" or "thinks" && analysis.Tokens[i].Tag == PartOfSpeech.Verb) return true;
            if (analysis.Tokens[i].Normal is ";" or "," or "but") break;
        }
        for (var i = end; i < Math.Min(sentence.EndToken, end + After); i++)
        {
            if (analysis.Tokens[i].Normal is "believed" or "suspected" or "reported" or "reportedly" or "allegedly" or "thought" or "alleged" or "presumed" or "feared") return true;
            if (analysis.Tokens[i].Normal is ",") return false;
        }
        return false;
    }
}
