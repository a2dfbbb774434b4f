using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>The words for police: they are told of beside all crime, as those who came and who tell of it, and are a party where they did it or it was done to them.</summary>
internal static class PoliceWords
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Load("Events.police.lexicon");

    /// <summary>Whether <paramref name="span"/>, a name or a description of a force, is of police rather than of soldiers.</summary>
    public static bool IsPolice(Analysis analysis, Span span)
    {
        var end = analysis.TokenAt(span.End - 1) + 1;
        for (var i = analysis.TokenAt(span.Start); i < end; i++) if (Words.Find("police", analysis, i, end) is not null) return true;
        return false;
    }
}
