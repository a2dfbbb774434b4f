using Tacitus.Language;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Learning;

/// <summary>Features of the clusters of a text's words: the widest of each word, and the middle ones of who does what to whom, with what and where.</summary>
internal static class ClusterFeatures
{
    /// <summary>Adds the widest cluster of each word.</summary>
    public static void AddWords(FeatureBuilder features, byte family, ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && Of(token).Wide is > 0 and var wide) features.Add(family, Hash32.Of(family, wide));
        }
    }

    /// <summary>Adds each verb's cluster, the cluster of each noun that goes with it, by its part, and the two together.</summary>
    public static void AddClauses(FeatureBuilder features, byte family, Analysis analysis)
    {
        foreach (var clause in analysis.Clauses)
        {
            var verb = Of(analysis.Tokens[clause.Verb]).Middle;
            features.Add(family, Hash32.Of(family, verb));
            if (clause.Actor is { } actor) Add(features, family, verb, Hash32.Of("actor"), actor, analysis);
            foreach (var patient in clause.Patients) Add(features, family, verb, Hash32.Of("patient"), patient, analysis);
            foreach (var oblique in clause.Obliques)
            {
                var preposition = analysis.NounChunks[oblique].Preposition;
                Add(features, family, verb, preposition < 0 ? 0 : analysis.Tokens[preposition].Hash, oblique, analysis);
            }
        }
    }

    private static void Add(FeatureBuilder features, byte family, uint verb, uint part, int chunk, Analysis analysis)
    {
        var noun = Of(analysis.Tokens[analysis.NounChunks[chunk].Head]).Middle;
        features.Add(family, Hash32.Of(family, part, noun));
        features.Add(family, Hash32.Of(family, part, verb, noun));
    }

    private static (uint Wide, uint Middle, uint Narrow) Of(in Token token) => WordClusters.Shipped.Of(token.Hash);
}
