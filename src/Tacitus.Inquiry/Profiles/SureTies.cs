using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Model.Actors;

namespace Tacitus.Inquiry.Profiles;

/// <summary>Which ties of an actor are sure enough to stand in a sentence of a summary or a brief; lists show all.</summary>
internal static class SureTies
{
    // In thousandths: of the ties that were held so likely in articles of which no model had learned four in five are in the keys, of all that are told three in four (docs/models/ties.md).
    private const int Least = 680;

    /// <summary>Those of <paramref name="relations"/> that one statement tells so surely, or two articles, and that no better told tie contradicts.</summary>
    public static ImmutableArray<Relation> Of(ImmutableArray<Relation> relations, IReadOnlyDictionary<string, Citation> citations)
    {
        var sure = relations.Where(IsSure).ToList();
        return [.. sure.Where(r => !sure.Exists(o => Contradicts(o, r)))];

        bool IsSure(Relation relation)
        {
            var told = relation.Statements.Select(citations.GetValueOrDefault).OfType<Citation>().ToList();
            return told.Count == 0 || told.Exists(c => c.Statement.Probability >= Least) || told.Select(c => c.Article.Id).Distinct(StringComparer.Ordinal).Skip(1).Any();
        }
    }

    // Whoever is a branch of somebody, or sworn to them, is no enemy of theirs and has not left them, where as many say so.
    private static bool Contradicts(Relation better, Relation worse) =>
        better.State == RelationState.InForce && better.Type is RelationType.BranchOf or RelationType.AllegianceTo
        && worse.State == RelationState.InForce && worse.Type is RelationType.RivalOf or RelationType.SplitFrom && better.Statements.Length >= worse.Statements.Length
        && (better.Subject == worse.Subject && better.Object == worse.Object || better.Subject == worse.Object && better.Object == worse.Subject);
}
