using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Events;

/// <summary>
/// Tells by who does it and what it is done to whether violence is meant: plans are shot down, prices slashed, voters bombarded with calls and
/// candidates ambushed by budget cuts without harm to anybody, and elephants and floods kill without being at war.
/// </summary>
internal sealed class MetaphorReader
{
    private const string Abstract = "abstract";
    private const string Doer = "doer";

    private readonly KindLexicon _words = new("Events.metaphors.lexicon");

    /// <summary>Why no violence is meant by <paramref name="frame"/>; null when it is. <paramref name="harms"/> says whether people are told to be harmed.</summary>
    public string? Read(Analysis analysis, Frame frame, bool harms)
    {
        if (FrameFinder.Family(frame.Situation.Kind) != 0) return null;
        var metaphors = 0;
        foreach (var trigger in frame.Triggers)
        {
            if (trigger.IsVerb && IsOfNobody(analysis, trigger)) return "what does it is nobody";
            if (trigger.IsVerb ? IsDoneToNothing(analysis, trigger) : IsOfNothing(analysis, trigger)) metaphors++;
        }
        return !harms && metaphors == frame.Triggers.Length ? "it is done to nobody and nothing that violence is done to" : null;
    }

    private bool IsOfNobody(Analysis analysis, Trigger trigger)
    {
        foreach (var clause in SentenceClauses.Of(analysis, trigger.Sentence))
        {
            if (clause.Verb >= trigger.First && clause.Verb < trigger.End && clause.Actor is { } actor && Is(analysis, actor, Doer)) return true;
        }
        return false;
    }

    // All patients of the verb, or what it is done with ("bombarded with calls"), are nothing that can be hurt.
    private bool IsDoneToNothing(Analysis analysis, Trigger trigger)
    {
        var found = false;
        foreach (var clause in SentenceClauses.Of(analysis, trigger.Sentence))
        {
            if (clause.Verb < trigger.First || clause.Verb >= trigger.End) continue;
            foreach (var oblique in clause.Obliques)
            {
                var chunk = analysis.NounChunks[oblique];
                if (chunk.Preposition >= 0 && analysis.Tokens[chunk.Preposition].Normal == "with" && Is(analysis, oblique, Abstract)) return true;
            }
            foreach (var patient in clause.Patients)
            {
                var chunk = analysis.NounChunks[patient];
                if (chunk.FirstToken < trigger.End && trigger.First < chunk.EndToken) continue;
                if (!Is(analysis, patient, Abstract)) return false;
                found = true;
            }
        }
        return found;
    }

    // "a raid on the savings", "a barrage of television spots".
    private bool IsOfNothing(Analysis analysis, Trigger trigger)
    {
        if (trigger.End >= analysis.Tokens.Length || analysis.Tokens[trigger.End].Normal is not ("of" or "on" or "for" or "against" or "over")) return false;
        foreach (var chunk in ChunksOf(analysis, trigger.Sentence)) if (chunk.Preposition == trigger.End) return Is(analysis, chunk, Abstract);
        return false;
    }

    private bool Is(Analysis analysis, int chunk, string kind) => Is(analysis, analysis.NounChunks[chunk], kind);

    private bool Is(Analysis analysis, NounChunk chunk, string kind) =>
        analysis.Tokens[chunk.Head].Tag is PartOfSpeech.Noun && _words.IsOf(kind, analysis, Math.Max(chunk.FirstToken, chunk.Head - 1), chunk.Head + 1);

    private static ReadOnlySpan<NounChunk> ChunksOf(Analysis analysis, int sentence)
    {
        var (first, end) = SentenceChunks.Of(analysis, sentence);
        return analysis.NounChunks.AsSpan()[first..end];
    }
}
