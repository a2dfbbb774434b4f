using System.Collections.Immutable;
using Tacitus.Coding.Roles;

namespace Tacitus.Training.Roles;

/// <summary>An event with the words that may name its target or site.</summary>
/// <param name="Article">The article.</param>
/// <param name="Event">The index of the event.</param>
/// <param name="Key">What the key says of it.</param>
/// <param name="Candidates">The indices of the words.</param>
/// <param name="Features">For each what the models see.</param>
/// <param name="Things">For each whether it can be a site at all.</param>
internal sealed record AimedEvent(DoerArticle Article, int Event, AimKey Key, ImmutableArray<int> Candidates, ImmutableArray<uint[]> Features, ImmutableArray<bool> Things)
{
    /// <summary>The index of the target that the candidate names; -1 when it names none.</summary>
    public int TargetOf(int candidate) => Key.TargetOf(Head(candidate), Words(candidate));

    /// <summary>Whether the candidate names a target.</summary>
    public bool IsTarget(int candidate) => TargetOf(candidate) >= 0;

    /// <summary>Whether the candidate names the site.</summary>
    public bool IsSite(int candidate) => Key.IsSite(Head(candidate), Words(candidate));

    /// <summary>The candidates, each with its probability by <paramref name="model"/>, in thousandths.</summary>
    public List<(int Candidate, int Score)> Scored(HashedModel model)
    {
        var scores = new int[2];
        return [.. Candidates.Select((c, i) => { model.Score(Features[i], scores); return (c, scores[1]); })];
    }

    /// <summary>Those of <paramref name="scored"/> that can be a site.</summary>
    public List<(int Candidate, int Score)> OfThings(List<(int Candidate, int Score)> scored) => [.. scored.Where((_, i) => Things[i])];

    private string Head(int candidate) => Article.Aims.Analysis.Tokens[Article.Aims.Candidates[candidate].Head].Normal;

    private string Words(int candidate) => Article.Aims.Analysis[Article.Aims.Candidates[candidate].Span];
}
