using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>The words for police: they are told of beside all crime, as those who came and who tell of it, and are a party where they did it or it was done to them.</summary>
internal static class PoliceWords
{
    /// <summary>Whether <paramref name="span"/>, a name or a description of a force, is of police rather than of soldiers.</summary>
    public static bool IsPolice(Analysis analysis, Span span)
    {
        var last = analysis.TokenAt(span.End - 1);
        for (var i = analysis.TokenAt(span.Start); i <= last; i++)
        {
            if (analysis.Tokens[i].Normal is "police" or "policeman" or "policemen" or "sheriff" or "sheriffs" or "sheriff's" or "deputy" or "deputies" or "officer" or "officers" or "detective" or "detectives"
                or "constable" or "constables" or "constabulary" or "marshals" or "troopers" or "investigators" or "agents") return true;
        }
        return false;
    }
}
