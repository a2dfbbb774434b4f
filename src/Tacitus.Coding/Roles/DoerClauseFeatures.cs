using Tacitus.Coding.Learning;
using Tacitus.Language;

namespace Tacitus.Coding.Roles;

/// <summary>
/// What the model of doers sees of the clauses round a mention besides its own part in them: words used like the verb and what the verb is done to, and what the noun does that the mention only
/// goes with ("fighters of the League", "by the army and the League").
/// </summary>
internal static class DoerClauseFeatures
{
    /// <summary>Adds to <paramref name="features"/> those of the noun chunk whose words for the doer end at the token <paramref name="end"/>.</summary>
    public static void Fill(DoerText text, int r, int chunk, int end, uint kind, uint sort, FeatureList features)
    {
        var analysis = text.Analysis;
        var inner = analysis.NounChunks[chunk].Head >= end ? 1u : 0;
        foreach (var (role, clause) in text.TiesOf(chunk))
        {
            var verb = analysis.Clauses[clause];
            var (wide, middle, _) = WordClusters.Shipped.Of(text.Words.Hashes[verb.Verb]);
            var part = (uint)role * 2 + inner;
            features.Add(101, part, middle, kind);
            features.Add(102, part, wide, ToldAt(text, r, verb.Verb) * 64 + sort);
            foreach (var thing in role is ClauseRole.Subject ? verb.Objects : [])
            {
                var what = WordClusters.Shipped.Of(text.Words.Hashes[analysis.NounChunks[thing].Head]);
                features.Add(103, wide, what.Wide);
                features.Add(104, what.Middle, kind);
            }
        }
        var up = chunk;
        for (var steps = 0; steps < MostSteps && Above(analysis, up) is >= 0 and var next; steps++) up = next;
        if (up == chunk) return;
        var head = analysis.NounChunks[up].Head;
        features.Add(95, WordClusters.Shipped.Of(text.Words.Hashes[head]).Wide, sort);
        features.Add(96, text.Words.Hashes[head]);
        features.Add(97, ToldAt(text, r, head), sort);
        foreach (var (role, clause) in text.TiesOf(up))
        {
            var verb = analysis.Clauses[clause];
            features.Add(98, (uint)role, ToldAt(text, r, verb.Verb), sort);
            features.Add(99, (uint)role, ToldAt(text, r, verb.Verb), kind);
            features.Add(100, (uint)role, Hash.Of(verb.Lemma));
        }
    }

    // "a member of a group of fighters of the League"
    private const int MostSteps = 3;

    // The noun that this one is a further member of, or stands behind: "of", "from" or "by" it; -1 where there is none.
    private static int Above(Analysis analysis, int chunk)
    {
        var at = analysis.NounChunks[chunk];
        if (at.Follows >= 0) return at.Follows;
        return at.Preposition >= 0 && chunk > 0 && analysis.NounChunks[chunk - 1] is var before && before.Sentence == at.Sentence && before.EndToken == at.Preposition && analysis.Tokens[at.Preposition].Normal is "of" or "from" or "by" ? chunk - 1 : -1;
    }

    // Whether the word tells of the report, of another, of none.
    private static uint ToldAt(DoerText text, int r, int token) => text.ReportAt[token] == r ? 1u : text.ReportAt[token] >= 0 ? 2u : 3u;
}
