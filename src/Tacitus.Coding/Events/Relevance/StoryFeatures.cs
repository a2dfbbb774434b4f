using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Relevance;

/// <summary>What tells an article that has news of an event from one that only uses the words: what it is about, and how sure and how many the drafts are that the rules let stand.</summary>
internal sealed class StoryFeatures
{
    // Steps of probability, in thousandths; near the ends they are worth as much as in the middle.
    private static readonly int[] Steps = [20, 50, 100, 200, 350, 500, 650, 800, 900, 950, 980, 995];

    private const int Ranks = 3;

    private const int Most = 6;

    private readonly TopicReader _topics = new();

    /// <summary>What stands whatever the drafts are; <paramref name="article"/> is what <see cref="RelevanceReader.Article"/> gave.</summary>
    public uint[] Article(Analysis analysis, uint[] article)
    {
        using var features = FeatureList.Borrow();
        FillArticle(analysis, article, features);
        return [.. features.Distinct()];
    }

    /// <summary>Adds the same to <paramref name="features"/>.</summary>
    public void FillArticle(Analysis analysis, uint[] article, FeatureList features)
    {
        var hashes = ArticleWords.Of(analysis).Hashes;
        foreach (var feature in article) features.AddHash(feature);
        var topics = _topics.Counts(analysis);
        for (var t = 0; t < topics.Length; t++) for (var n = 0; n < Math.Min(topics[t], Most); n++) features.Add(100, (uint)t, (uint)n);
        foreach (var sentence in analysis.Sentences)
        {
            var isTitle = analysis.Article.Blocks[sentence.Block].Kind == BlockKind.Title;
            if (!isTitle && sentence.Index > 1) break;
            var before = 0u;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                var word = token.Kind == TokenKind.Number ? 1u : hashes[i];
                if (isTitle) features.Add(101, word);
                features.Add(102, before, word);
                before = word;
            }
        }
    }

    /// <summary>What the drafts add.</summary>
    public static void FillDrafts(IReadOnlyCollection<WeighedDraft> drafts, FeatureList features)
    {
        var standing = drafts.Where(d => d.Stands).OrderByDescending(d => d.Real).ToImmutableArray();
        for (var rank = 0; rank < Math.Min(Ranks, standing.Length); rank++) Climb(110 + (uint)rank, standing[rank].Real, features);
        Climb(113, drafts.Select(d => d.Real).DefaultIfEmpty(0).Max(), features);
        Climb(114, standing.Where(d => !d.IsSpotted).Select(d => d.Real).DefaultIfEmpty(0).Max(), features);
        Climb(115, standing.Where(d => !d.IsQuoted).Select(d => d.Real).DefaultIfEmpty(0).Max(), features);
        Climb(116, standing.Where(d => d.IsArmed).Select(d => d.Real).DefaultIfEmpty(0).Max(), features);
        Climb(117, standing.Where(d => d.IsLead).Select(d => d.Real).DefaultIfEmpty(0).Max(), features);
        for (var n = 0; n < Math.Min(standing.Length, Most); n++) features.Add(118, (uint)n);
        for (var n = 0; n < Math.Min(standing.Count(d => d.Real >= 800), Most); n++) features.Add(119, (uint)n);
        for (var n = 0; n < Math.Min(drafts.Count(d => !d.Stands), Most); n++) features.Add(120, (uint)n);
        for (var n = 0; n < Math.Min(drafts.Count(d => d.IsQuoted), Most); n++) features.Add(121, (uint)n);
        if (standing.IsEmpty) return;
        var first = standing[0];
        features.Add(122, (uint)first.Kind);
        features.Add(123, (uint)Math.Min(first.Particulars, Most), Step(first.Real));
        features.Add(124, (uint)first.Kind, Step(first.Real));
        for (var n = 0; n < first.Particulars; n++) features.Add(125, (uint)n);
    }

    private static uint Step(int real)
    {
        var step = 0u;
        foreach (var least in Steps) if (real >= least) step++;
        return step;
    }

    private static void Climb(uint template, int real, FeatureList features)
    {
        var steps = Step(real);
        for (var step = 0u; step < steps; step++) features.Add(template, step);
    }
}
