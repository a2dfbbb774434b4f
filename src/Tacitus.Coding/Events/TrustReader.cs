using Tacitus.Coding.Aims;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Attributions;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads who holds a claim to be genuine, and who doubts it: "officials consider the letter genuine", "the police do not believe it".</summary>
internal sealed class TrustReader
{
    // Tokens before the words in which "not" turns them round and "whether" leaves them open, and after "dismissed" in which stands what is dismissed.
    private const int NearNot = 4, NearWhether = 6, NearWhat = 5;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.trust.lexicon");
    private readonly int _genuine, _doubted, _claim;

    /// <summary>Reads the lexicon.</summary>
    public TrustReader()
    {
        var sections = _lexicon.Sections.Select(s => s[0]).ToList();
        (_genuine, _doubted, _claim) = (sections.IndexOf("genuine"), sections.IndexOf("doubted"), sections.IndexOf("claim"));
    }

    /// <summary>Who in the tokens <c>[first, end)</c> of <paramref name="sentence"/> holds a claim to be genuine or doubts it; the words for those who do, and the words that say so.</summary>
    public IEnumerable<(Span Who, bool Doubts, Span Cue)> Read(Analysis analysis, Sentence sentence, int first, int end)
    {
        for (var i = _lexicon.Next(analysis, first, end); i < end; i = _lexicon.Next(analysis, i + 1, end))
        {
            if (_lexicon.Find(analysis, i, end, m => m.Section == _genuine || m.Section == _doubted) is not { } match) continue;
            i = match.End - 1;
            if (!IsJudgement(analysis, sentence, match)) continue;
            var turned = IsTurned(analysis, sentence, match.First);
            if (match.Section == _doubted && turned && !analysis.Tokens[match.First].Normal.StartsWith("doubt", StringComparison.Ordinal) && analysis.Tokens[match.First].Normal != "convinced") continue;
            var doubts = analysis.Tokens[match.First].Normal == "convinced" || (match.Section == _doubted) != turned;
            var cue = new Span(analysis.Tokens[match.First].Span.Start, analysis.Tokens[match.End - 1].Span.End);
            if (Judge(analysis, sentence, match, cue) is { } who) yield return (who, doubts, cue);
        }
    }

    private bool IsJudgement(Analysis analysis, Sentence sentence, PhraseMatch match)
    {
        var word = analysis.Tokens[match.First].Normal;
        // "were checking whether it was genuine"
        for (var i = match.First - 1; i >= Math.Max(sentence.FirstToken, match.First - NearWhether); i--) if (analysis.Tokens[i].Normal is "whether" or "if") return false;
        // "not convinced", but not "convinced that".
        if (word == "convinced") return IsTurned(analysis, sentence, match.First);
        // "believed it was a gas leak"
        if (word is "believe" or "believes" or "believed" && match.End < sentence.EndToken && analysis.Tokens[match.End].Tag is PartOfSpeech.Aux or PartOfSpeech.Verb) return false;
        // "dismissed the claim", but not "dismissed the officer"
        return word is not ("dismiss" or "dismisses" or "dismissed" or "reject" or "rejects" or "rejected") || Speaks(analysis, match.End, Math.Min(sentence.EndToken, match.End + NearWhat));
    }

    /// <summary>Whether the tokens name a claim or what it came in.</summary>
    public bool Speaks(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (_lexicon.Find(analysis, i, end, m => m.Section == _claim) is not null) return true;
        return false;
    }

    private static bool CanJudge(string noun) => noun == "source" || NounClasses.Of(noun) is var classes && (classes.Contains(NounClasses.Person) || classes.Contains(Organisation) || classes.Contains(SocialGroup));

    private static readonly uint Organisation = Hash.Of("organization"), SocialGroup = Hash.Of("social_group");

    private static bool IsTurned(Analysis analysis, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - NearNot); i--)
        {
            if (analysis.Tokens[i].Normal is "not" or "n't" or "never" or "neither" or "nor" or "hardly" or "nobody" or "no") return true;
            if (analysis.Tokens[i].Tag is PartOfSpeech.Punct) return false;
        }
        return false;
    }

    // "authenticated by the police", "a judge said that it was genuine", "the police consider it genuine".
    private Span? Judge(Analysis analysis, Sentence sentence, PhraseMatch match, Span cue)
    {
        foreach (var chunk in analysis.NounChunks)
        {
            if (chunk.Sentence < sentence.Index) continue;
            if (chunk.Sentence > sentence.Index) break;
            if (chunk.Preposition >= match.End && chunk.Preposition <= match.End + 1 && analysis.Tokens[chunk.Preposition].Normal == "by" && Named(analysis, chunk) is { } agent) return agent;
        }
        // The clause that judges, by its own subject; where that is the claim, who is told to say so.
        Clause? clause = null;
        foreach (var c in analysis.Clauses)
            if (c.Sentence == sentence.Index && c.Voice == Voice.Active && c.Subject is not null && c.FirstToken < match.End && (clause is null || c.FirstToken > clause.FirstToken)) clause = c;
        if (clause is not null && Named(analysis, analysis.NounChunks[clause.Subject!.Value], Holds(clause.Lemma)) is { } subject) return subject;
        AttributionMention? told = null;
        foreach (var attribution in analysis.Attributions)
            if (attribution.Content.Contains(cue) && attribution.Cue.Start >= sentence.Span.Start && attribution.Cue.End <= sentence.Span.End && (told is null || attribution.Content.Length < told.Content.Length)) told = attribution;
        if (told is not null && analysis.NounChunks.FirstOrDefault(c => c.EndToken > 0 && c.Span.Overlaps(told.Source)) is { EndToken: > 0 } source && Named(analysis, source) is { } speaker) return speaker;
        Clause? outer = null;
        foreach (var c in analysis.Clauses)
            if (c.Sentence == sentence.Index && c.Voice == Voice.Active && c.Subject is { } by && c.FirstToken < match.First && (outer is null || c.FirstToken > outer.FirstToken) && Named(analysis, analysis.NounChunks[by]) is not null) outer = c;
        return outer is null ? null : Named(analysis, analysis.NounChunks[outer.Subject!.Value]);
    }

    // What only those who can judge do.
    private static bool Holds(string verb) => verb is "consider" or "regard" or "hold" or "believe" or "doubt" or "think" or "deem" or "call" or "rate" or "judge" or "treat" or "take" or "dismiss" or "question";

    // Who can judge: people and organisations, and whoever does what only they do.
    private Span? Named(Analysis analysis, NounChunk chunk, bool judges = false)
    {
        var head = analysis.Tokens[chunk.Head];
        if (head.Tag is not PartOfSpeech.Propn && !(head.Tag is PartOfSpeech.Noun && (judges || CanJudge(AimText.Singular(head.Normal))))) return null;
        if (Speaks(analysis, chunk.Head, chunk.Head + 1) || analysis.Times.Any(t => t.Span.Overlaps(head.Span))) return null;
        var first = chunk.FirstToken;
        while (first < chunk.Head && analysis.Tokens[first].Tag is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Pron) first++;
        // "Analysts at the monitor Lantern Watch"
        var end = chunk.EndToken;
        foreach (var next in analysis.NounChunks)
            if (next.Sentence == chunk.Sentence && next.Preposition == chunk.EndToken && analysis.Tokens[next.Preposition].Normal is "of" or "at" or "in" && !analysis.Times.Any(t => t.Span.Overlaps(next.Span))) end = next.EndToken;
        return new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
    }
}
