using System.Collections.Immutable;
using Tacitus.Coding.Roles;
using Tacitus.Language;

namespace Tacitus.Coding.Events.Relevance;

/// <summary>
/// Tells how likely a draft is a real event rather than a game, a film, a manner of speaking, an accident or history, and how likely it is political. Pure; safe
/// to share between threads.
/// </summary>
/// <param name="relevance">The model of real events.</param>
/// <param name="politics">The model of political ones.</param>
/// <param name="story">The model of articles that tell of any.</param>
internal sealed class RelevanceReader(HashedModel relevance, HashedModel politics, HashedModel story)
{
    private readonly RelevanceFeatures _features = new();
    private readonly StoryFeatures _stories = new();

    /// <summary>With the models that the program ships.</summary>
    public RelevanceReader() : this(HashedModel.Embedded("Events.Relevance.relevance.model"), HashedModel.Embedded("Events.Relevance.politics.model"), HashedModel.Embedded("Events.Relevance.story.model")) { }

    /// <summary>What all drafts of the article share; <paramref name="salience"/> in thousandths.</summary>
    public static uint[] Article(Analysis analysis, Drafted told, int salience)
    {
        using var features = FeatureList.Borrow();
        RelevanceFeatures.FillArticle(analysis, told, salience, features);
        return [.. features.Distinct()];
    }

    /// <summary>What all drafts of the article share, weighed once.</summary>
    public WeighedArticle Weigh(Analysis analysis, Drafted told, int salience)
    {
        var features = Article(analysis, told, salience);
        return new WeighedArticle(features, relevance.Sums(features), politics.Sums(features));
    }

    /// <summary>The probabilities, in thousandths, that <paramref name="draft"/> is a real event and that it is political.</summary>
    public (int Real, int Political) Read(Analysis analysis, Draft draft, ImmutableArray<string> particulars, WeighedArticle article)
    {
        using var features = FeatureList.Borrow();
        _features.FillDraft(analysis, draft, particulars, features);
        var own = features.Distinct();
        Span<int> scores = stackalloc int[2];
        relevance.Score(own, article.Relevance, scores);
        var real = scores[1];
        politics.Score(own, article.Politics, scores);
        return (real, scores[1]);
    }

    /// <summary>The probability, in thousandths, that an article tells of any event; <paramref name="drafts"/> are all that it tells.</summary>
    public int Tells(Analysis analysis, IReadOnlyCollection<WeighedDraft> drafts, WeighedArticle article)
    {
        using var features = FeatureList.Borrow();
        _stories.FillArticle(analysis, article.Features, features);
        StoryFeatures.FillDrafts(drafts, features);
        Span<int> scores = stackalloc int[2];
        story.Score(features.Distinct(), scores);
        return scores[1];
    }
}
