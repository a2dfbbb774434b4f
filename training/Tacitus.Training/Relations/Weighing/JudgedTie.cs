using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>A candidate of a keyed article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Key">The tie of the key that it is; -1 for none.</param>
/// <param name="States">What speaks for its state.</param>
internal sealed record JudgedTie(KeyedArticle Article, TieCandidate Candidate, int Key, StateEvidence States)
{
    /// <summary>Its state in the key; null where the key has no such tie.</summary>
    public RelationState? State => Key >= 0 ? Code.Parse<RelationState>(Article.Key.Ties[Key].State) : null;

    /// <summary>The candidates of an article, each with the tie of the key that it is.</summary>
    public static IEnumerable<JudgedTie> Of(KeyedArticle article, TieCandidates candidates)
    {
        var found = candidates.Find(article.Analysis, article.Actors, article.Places);
        var states = new StateReader(article.Analysis, article.Actors, new LeaderSuccessions(article.Analysis, article.Actors), found);
        return found.Select(c => new JudgedTie(article, c, KeyOf(article, c), states.Read(c)));
    }

    private static int KeyOf(KeyedArticle article, TieCandidate candidate)
    {
        var (from, type, to) = (article.EntitiesOf(candidate.Id.Subject), candidate.Id.Type, candidate.Id.Type == RelationType.OperatesIn ? article.PlaceEntities(candidate.Id.Object) : article.EntitiesOf(candidate.Id.Object));
        var ties = article.Key.Ties;
        for (var k = 0; k < ties.Length; k++)
            if (KeyedArticle.TypeOf(ties[k]) == type && (from.Contains(ties[k].Subject) && to.Contains(ties[k].Object) || KeyedArticle.IsEither(type) && from.Contains(ties[k].Object) && to.Contains(ties[k].Subject))) return k;
        return -1;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Article.Key.Name}\t{Candidate.Id.Subject} {Code.Of(Candidate.Id.Type)} {Candidate.Id.Object}\t{Candidate.Evidence.Weighed}\t{Candidate.Evidence.Read}\t{(Candidate.Evidence.IsRuled ? "ruled" : Candidate.Evidence.IsDoubted ? "doubted" : "")}\t{Candidate.Evidence.Outdone}\t{Candidate.Evidence.OutdoneByType}\t{Candidate.Evidence.Names}";
}
