using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Tells by what it is done to whether a verb of violence is meant: plans are shot down, prices slashed and proposals attacked without harm to anybody.</summary>
internal sealed class MetaphorReader
{
    private readonly KindLexicon _abstracts = new("Events.metaphors.lexicon");

    /// <summary>Whether all that <paramref name="frame"/>'s verbs are done to is nothing that violence is done to.</summary>
    public bool IsMetaphor(Analysis analysis, Frame frame)
    {
        if (FrameFinder.Family(frame.Situation.Kind) != 0) return false;
        var abstracts = 0;
        foreach (var trigger in frame.Triggers)
        {
            if (!trigger.IsVerb) return false;
            var found = false;
            foreach (var clause in SentenceClauses.Of(analysis, frame.Sentence))
            {
                if (clause.Verb < trigger.First || clause.Verb >= trigger.End) continue;
                foreach (var patient in clause.Patients)
                {
                    var chunk = analysis.NounChunks[patient];
                    var head = analysis.Tokens[chunk.Head];
                    if (chunk.FirstToken < trigger.End && trigger.First < chunk.EndToken) continue;
                    if (head.Tag is not PartOfSpeech.Noun || _abstracts.KindOf(analysis, chunk.Head, chunk.Head + 1) is null) return false;
                    found = true;
                }
            }
            if (!found) return false;
            abstracts++;
        }
        return abstracts > 0;
    }
}
