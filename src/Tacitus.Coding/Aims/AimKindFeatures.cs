using Tacitus.Coding.Learning;
using Tacitus.Coding.Roles;
using Tacitus.Language.Tokens;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Aims;

/// <summary>What the model of kinds sees of words that name a target, and of the event. Case does not matter to it.</summary>
internal static class AimKindFeatures
{
    /// <summary>Fills <paramref name="features"/> for the candidate at <paramref name="c"/> and the event at <paramref name="g"/>.</summary>
    public static void Fill(AimText text, int g, int c, FeatureList features)
    {
        features.Clear();
        var (analysis, candidate) = (text.Analysis, text.Candidates[c]);
        var (sort, trigger) = (text.Sorts[c], text.Groups[g][0].Frame.Trigger);
        var kind = Hash.Of(AimText.KindOf(analysis, candidate) ?? "");
        features.Add(1, 0);
        features.Add(2, sort);
        features.Add(3, text.Heads[c]);
        features.Add(4, kind);
        var (wide, middle, narrow) = WordClusters.Shipped.Of(text.Heads[c]);
        features.Add(15, wide);
        features.Add(16, middle);
        features.Add(17, narrow);
        features.Add(18, middle, kind);
        foreach (var one in text.Classes[c])
        {
            features.Add(13, one);
            features.Add(14, one, kind);
        }
        features.Add(5, kind, sort);
        features.Add(6, sort, (uint)trigger.Kind);
        features.Add(7, kind, (uint)trigger.Tactic);
        var word = analysis.Tokens[candidate.Head].Normal;
        features.Add(8, Hash.Of(word.AsSpan(Math.Max(0, word.Length - 4))));
        var end = analysis.TokenAt(candidate.Span.End - 1) + 1;
        for (var i = candidate.First; i < end; i++)
        {
            if (i == candidate.Head || analysis.Tokens[i].Kind != TokenKind.Word) continue;
            var other = Hash.Of(analysis.Tokens[i].Normal);
            features.Add(9, other);
            features.Add(10, other, sort);
            var cluster = WordClusters.Shipped.Of(other);
            features.Add(19, cluster.Middle);
            features.Add(20, cluster.Wide, wide);
        }
        if (text.Doers[c] is { } actor) features.Add(11, (uint)actor.Kind);
        foreach (var telling in text.Groups[g]) foreach (var own in telling.Actors) features.Add(12, (uint)own.Kind, sort);
        Elsewhere(text, c, features);
        Beside(text, c, features);
        Around(text, g, c, wide, features);
        Sentence(text, g, c, sort, features);
        Before(text, c, features);
        features.Distinct();
    }

    // What the same noun or name stands with elsewhere: "the launch" is "the logging launch", "Velm" is "Mayor Velm", and "Anton Velm, a teacher".
    private static void Elsewhere(AimText text, int c, FeatureList features)
    {
        for (var o = 0; o < text.Candidates.Count; o++)
        {
            if (o == c || text.Heads[o] != text.Heads[c]) continue;
            var other = text.Candidates[o];
            for (var i = other.First; i < other.End; i++)
            {
                if (i == other.Head || text.Analysis.Tokens[i].Kind != TokenKind.Word) continue;
                features.Add(21, text.Words.Hashes[i]);
                features.Add(22, text.Words.ClustersOf(i).Middle);
            }
            if (text.Analysis.Tokens[other.Head].Tag == PartOfSpeech.Propn) Beside(text, o, features);
        }
    }

    // What a comma sets beside a name: "Anton Velm, a teacher", "the mayor, Anton Velm".
    private static void Beside(AimText text, int c, FeatureList features)
    {
        var (analysis, candidate) = (text.Analysis, text.Candidates[c]);
        if (analysis.Tokens[candidate.Head].Tag != PartOfSpeech.Propn) return;
        var end = analysis.TokenAt(candidate.Span.End - 1) + 1;
        if (c + 1 < text.Candidates.Count && text.Candidates[c + 1] is { } next && next.Sentence == candidate.Sentence && end < next.First && next.First - end <= 2 && analysis.Tokens[end].Normal == ",") Add(c + 1);
        if (c > 0 && text.Candidates[c - 1] is { } last && last.Sentence == candidate.Sentence && analysis.TokenAt(last.Span.End - 1) + 1 is var to && candidate.First - to is 1 or 2 && analysis.Tokens[to].Normal == ",") Add(c - 1);

        void Add(int o)
        {
            var (wide, middle, narrow) = WordClusters.Shipped.Of(text.Heads[o]);
            features.Add(24, text.Heads[o]);
            features.Add(25, middle);
            features.Add(26, wide);
            features.Add(27, Hash.Of(AimText.KindOf(analysis, text.Candidates[o]) ?? ""));
            foreach (var one in text.Classes[o]) features.Add(28, one);
        }
    }

    // Who acts, what is counted, and what else was aimed at.
    private static void Around(AimText text, int g, int c, uint wide, FeatureList features)
    {
        var candidate = text.Candidates[c];
        var isPerson = text.Classes[c].Contains(NounClasses.Person) ? 1u : 0;
        var kind = (uint)text.Groups[g][0].Kind;
        features.Add(30, kind, isPerson, wide);
        foreach (var telling in text.Groups[g])
        {
            foreach (var role in telling.Roles)
            {
                if (role.Field is not (Field.Perpetrator or Field.Claim)) continue;
                foreach (var actor in text.Actors) if (actor.Span.Overlaps(role.Span)) features.Add(31, (uint)actor.Kind, isPerson, wide);
            }
            foreach (var own in telling.Actors) features.Add(32, (uint)own.Kind, isPerson, kind);
            foreach (var toll in telling.Tolls)
            {
                foreach (var span in toll.Spans)
                {
                    if (!span.Overlaps(candidate.Span)) continue;
                    features.Add(33, (uint)toll.Effect, Hash.Of(toll.Value.Population.Code));
                    features.Add(34, (uint)toll.Effect, text.Heads[c]);
                    features.Add(35, (uint)toll.Effect, kind, wide);
                }
            }
        }
    }

    private static void Sentence(AimText text, int g, int c, uint sort, FeatureList features)
    {
        var (analysis, candidate) = (text.Analysis, text.Candidates[c]);
        var sentence = analysis.Sentences[candidate.Sentence];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i >= candidate.First && i < candidate.End || analysis.Tokens[i].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Propn or PartOfSpeech.Adj)) continue;
            features.Add(40, text.Words.ClustersOf(i).Middle);
        }
        foreach (var telling in text.Groups[g]) features.Add(41, text.Words.Hashes[telling.Frame.Trigger.First], sort);
        var (first, end) = text.Within(candidate.Sentence, candidate.Sentence);
        for (var o = first; o < end; o++)
            if (o != c && AimText.KindOf(analysis, text.Candidates[o]) is { } kind) features.Add(42, Hash.Of(kind), sort);
    }

    // "Members of the Front", "at the mill": what stands before it.
    private static void Before(AimText text, int c, FeatureList features)
    {
        var (analysis, candidate) = (text.Analysis, text.Candidates[c]);
        if (candidate.Chunk < 0 || analysis.NounChunks[candidate.Chunk] is not { Preposition: > 0 and var at }) return;
        features.Add(50, text.Words.Hashes[at]);
        features.Add(51, text.Words.Hashes[at], text.Words.Hashes[at - 1]);
        features.Add(52, text.Words.Hashes[at], text.Words.ClustersOf(at - 1).Middle);
    }
}
