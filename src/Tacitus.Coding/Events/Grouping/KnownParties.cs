using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Tokens;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>Whether a verb is told of those who are known from what was told before: "the attackers set fire to houses", "most of those killed had been stabbed".</summary>
internal static class KnownParties
{
    /// <summary>Whether <paramref name="telling"/> is told of them.</summary>
    public static bool Acts(Analysis analysis, Telling telling)
    {
        var trigger = telling.Frame.Trigger;
        if (!trigger.IsVerb) return false;
        foreach (var clause in SentenceClauses.Of(analysis, telling.Frame.Sentence))
        {
            if (clause.Verb < trigger.First || clause.Verb >= trigger.End || clause.Subject is not { } subject) continue;
            return clause.Voice == Voice.Active && IsDoer(analysis, analysis.NounChunks[subject].FirstToken, analysis.NounChunks[subject].EndToken) || IsHarmed(analysis, analysis.NounChunks[subject].FirstToken, clause.FirstToken);
        }
        return false;
    }

    /// <summary>Whether <paramref name="telling"/> says what the missiles of before hit: "the missiles came down near a street".</summary>
    public static bool Falls(Analysis analysis, Telling telling)
    {
        foreach (var clause in SentenceClauses.Of(analysis, telling.Frame.Sentence))
        {
            if (clause.Subject is not { } subject) continue;
            var chunk = analysis.NounChunks[subject];
            if (chunk.EndToken - chunk.FirstToken == 2 && analysis.Tokens[chunk.FirstToken].Normal == "the" && analysis.Tokens[chunk.Head].Normal is "missiles" or "missile" or "rockets" or "rocket" or "shells" or "shell" or "drones" or "drone") return true;
        }
        return false;
    }

    /// <summary>Whether <paramref name="telling"/> is aimed at a thing that <paramref name="draft"/> was told with by its name: "had bombed the Velm station".</summary>
    public static bool IsAimedAt(Analysis analysis, Telling telling, OpenDraft draft)
    {
        var trigger = telling.Frame.Trigger;
        if (!trigger.IsVerb || telling.Kind != EventKind.Attack || draft.Act is not (EventKind.Attack or null)) return false;
        foreach (var clause in SentenceClauses.Of(analysis, telling.Frame.Sentence))
        {
            if (clause.Verb < trigger.First || clause.Verb >= trigger.End || clause.Voice != Voice.Active || clause.Objects.IsEmpty) continue;
            var chunk = analysis.NounChunks[clause.Objects[0]];
            if (analysis.Tokens[chunk.FirstToken].Normal != "the" || analysis.Tokens[chunk.Head].Tag != PartOfSpeech.Noun || !draft.Nouns.Contains(TellingTraits.WordOf(analysis.Tokens[chunk.Head].Normal))) continue;
            for (var i = chunk.FirstToken + 1; i < chunk.Head; i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Propn && i + 1 == chunk.Head) return draft.Names.Contains(Roles.Hash.Of(analysis.Tokens[i].Normal));
        }
        return false;
    }

    private static bool IsDoer(Analysis analysis, int first, int end)
    {
        if (analysis.Tokens[first].Normal is not "the" || end - first != 2) return false;
        return analysis.Tokens[end - 1].Normal is "attackers" or "assailants" or "attacker" or "assailant" or "gunmen" or "gunman" or "raiders" or "intruders" or "bomber" or "bombers" or "shooter" or "killers" or "killer";
    }

    // "the dead", "most of those killed", "some of the victims".
    private static bool IsHarmed(Analysis analysis, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (analysis.Tokens[i].Normal == "the" && analysis.Tokens[i + 1].Normal is "dead" or "victims" or "bodies") return true;
            if (analysis.Tokens[i].Normal == "those" && analysis.Tokens[i + 1].Normal is "killed" or "dead") return true;
        }
        return false;
    }
}
