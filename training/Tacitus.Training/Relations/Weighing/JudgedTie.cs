using Tacitus.Coding.Relations.Judging;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>A candidate of a keyed article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Key">The tie of the key that it is; -1 for none.</param>
internal sealed record JudgedTie(KeyedArticle Article, TieCandidate Candidate, int Key)
{
    /// <summary>Whether the encoder has its state as the key.</summary>
    public bool IsStateRight => Key >= 0 && Candidate.Passage is { } passage && Code.Of(passage.State) == Article.Key.Ties[Key].State;

    /// <summary>A candidate with the tie of the key that it is.</summary>
    public static JudgedTie Of(KeyedArticle article, TieCandidate candidate)
    {
        var (from, type, to) = (article.EntitiesOf(candidate.Id.Subject), candidate.Id.Type, candidate.Id.Type == RelationType.OperatesIn ? article.PlaceEntities(candidate.Id.Object) : article.EntitiesOf(candidate.Id.Object));
        var ties = article.Key.Ties;
        for (var k = 0; k < ties.Length; k++)
            if (KeyedArticle.TypeOf(ties[k]) == type && (from.Contains(ties[k].Subject) && to.Contains(ties[k].Object) || KeyedArticle.IsEither(type) && from.Contains(ties[k].Object) && to.Contains(ties[k].Subject))) return new JudgedTie(article, candidate, k);
        return new JudgedTie(article, candidate, -1);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Article.Key.Name}\t{Candidate.Id.Subject} {Code.Of(Candidate.Id.Type)} {Candidate.Id.Object}\t{Candidate.Evidence.Weighed}\t{Candidate.Evidence.Read}\t{(Candidate.Evidence.IsRuled ? "ruled" : Candidate.Evidence.IsDoubted ? "doubted" : "")}";
}
