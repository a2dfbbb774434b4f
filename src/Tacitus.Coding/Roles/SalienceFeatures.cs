using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Roles;

/// <summary>What the salience model sees of an article: its words, and the event words in it with what is said of them.</summary>
internal static class SalienceFeatures
{
    /// <summary>Fills <paramref name="features"/> for <paramref name="analysis"/>; no feature twice.</summary>
    public static void Fill(Analysis analysis, IEnumerable<Frame> frames, IEnumerable<TollMention> tolls, FeatureList features)
    {
        features.Clear();
        features.Add(1, 0);
        var hashes = ArticleWords.Of(analysis).Hashes;
        foreach (var sentence in analysis.Sentences)
        {
            var before = 0u;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                if (token.Kind is not TokenKind.Word) { before = 0; continue; }
                var word = hashes[i];
                features.Add(2, word);
                if (before != 0) features.Add(3, before, word);
                if (sentence.Index < 3) features.Add(4, word);
                before = word;
            }
        }
        var told = 0;
        foreach (var frame in frames)
        {
            if (!RoleText.IsViolent(frame.Trigger)) continue;
            var kind = (uint)frame.Trigger.Kind * 64 + (uint)frame.Trigger.Tactic * 2 + (frame.Trigger.IsVerb ? 1u : 0);
            var way = (uint)frame.Situation.Status * 64 + (uint)frame.Situation.Modality * 4 + (frame.Situation.IsAggregate ? 1u : 0) + (frame.IsReference ? 2u : 0);
            features.Add(5, kind, way);
            features.Add(6, way);
            if (frame.Sentence < 4) features.Add(7, kind, way);
            told++;
        }
        features.Add(8, (uint)Math.Min(told, 8));
        var hurt = 0;
        foreach (var toll in tolls)
        {
            features.Add(9, (uint)toll.Effect, (uint)toll.Modality, (uint)toll.Scope);
            hurt++;
        }
        features.Add(10, (uint)Math.Min(hurt, 6));
        features.Add(11, (uint)Math.Min(analysis.Sentences.Length / 5, 8));
    }
}
