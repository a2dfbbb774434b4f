using Tacitus.Coding.Roles;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Training.Roles;

/// <summary>A report of an article from which the encoder did not learn, with all who may have done it.</summary>
/// <param name="Article">The article, with what the encoder reads in it.</param>
/// <param name="Report">The index of the report.</param>
/// <param name="Weighed">For each doer how likely a model that did not see the article holds it, in thousandths.</param>
/// <param name="Bases">For each doer how likely a model that did not see the article holds each ground, in thousandths.</param>
/// <param name="Values">For each doer what the judge sees.</param>
internal sealed record JudgedDeed(DoerArticle Article, int Report, int[] Weighed, int[][] Bases, int[][] Values)
{
    /// <summary>Whether the key says that a doer did it; null where it does not know.</summary>
    public bool? Did(int doer) => Article.Did(Report, doer);

    /// <summary>Of each who did it the ground that the key gives, with what the judge of grounds sees.</summary>
    public IEnumerable<(PerpetratorBasis Ground, int[] Values)> OnGrounds()
    {
        for (var d = 0; d < Weighed.Length; d++)
            if (Did(d) == true && Article.DeedOf(Report, d)?.Basis is { } basis && Code.TryParse<PerpetratorBasis>(basis, out var ground))
                yield return (ground, GroundJudge.Values(Article.Text.ReadOf(Report, d)?.Grounds, Bases[d], Article.Text.Told[Report][d]));
    }
}
