using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Language;

namespace Tacitus.Coding.Roles;

/// <summary>Tells how likely an article reports an event of its own, rather than talk, politics, history, drills or sums. Pure; safe to share between threads.</summary>
internal sealed class SalienceReader
{
    /// <summary>From this probability, in thousandths, an article's events are its news.</summary>
    public const int News = 500;

    private readonly HashedModel _model = HashedModel.Embedded("Roles.salience.model");
    private readonly HashedModel _news = HashedModel.Embedded("Roles.news.model");

    /// <summary>The probability, in thousandths, by the words and event words of the article alone.</summary>
    public int Read(Analysis analysis, IEnumerable<Frame> frames, ImmutableArray<TollMention> tolls)
    {
        using var features = FeatureList.Borrow();
        SalienceFeatures.Fill(analysis, frames, tolls, features);
        Span<int> scores = stackalloc int[2];
        _model.Score(features.Items, scores);
        return scores[1];
    }

    /// <summary>The probability, in thousandths, by <paramref name="salience"/> and by how sure the role model is of anybody in each role.</summary>
    public int Weigh(int salience, ReadOnlySpan<int> strongest)
    {
        using var features = FeatureList.Borrow();
        NewsFeatures.Fill(salience, strongest, features);
        Span<int> scores = stackalloc int[2];
        _news.Score(features.Items, scores);
        return scores[1];
    }
}
