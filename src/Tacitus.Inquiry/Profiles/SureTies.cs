using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;

namespace Tacitus.Inquiry.Profiles;

/// <summary>Which ties of an actor are sure enough to stand in a sentence of a summary or a brief; lists show all.</summary>
internal static class SureTies
{
    // In thousandths: of the ties that were held so likely, with their state, in articles of which no model had learned five in six are in the keys with that state, of all that are told two in three (docs/models/ties.md).
    private const int Least = 750;

    /// <summary>Those of <paramref name="relations"/> that the articles cited for them together tell so surely, and that no surer tie contradicts.</summary>
    public static ImmutableArray<Relation> Of(ImmutableArray<Relation> relations, IReadOnlyDictionary<string, Citation> citations)
    {
        // What has no direction is told from either end, and is one tie.
        var told = relations.GroupBy(r => (Ends(r), r.Type, r.State)).Select(g => new ToldTie([.. g], [.. g.SelectMany(r => r.Statements).Distinct(StringComparer.Ordinal).Select(citations.GetValueOrDefault).OfType<Citation>()]))
            .Where(t => t.Likely >= Least).OrderByDescending(t => t.Likely).ThenBy(t => t.First.Id, StringComparer.Ordinal);
        var kept = new List<ToldTie>();
        foreach (var tie in told)
        {
            // Of a tie that held once and does no more, or the other way round, what was told last is so.
            if (kept.FindIndex(k => IsLater(tie, k)) is var earlier and >= 0) kept[earlier] = tie;
            else if (!kept.Exists(k => Contradicts(k, tie) || Contradicts(tie, k))) kept.Add(tie);
        }
        var sure = kept.SelectMany(k => k.Ties).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return relations.RemoveAll(r => !sure.Contains(r.Id));
    }

    private sealed record ToldTie(ImmutableArray<Relation> Ties, ImmutableArray<Citation> Citations)
    {
        public Relation First => Ties[0];

        public int Told { get; } = Ties.Sum(t => t.Statements.Length);

        public HashSet<string> Articles { get; } = Citations.Select(c => c.Article.Id).ToHashSet(StringComparer.Ordinal);

        public PartialDate? Latest { get; } = Citations.Max(c => c.Article.Published);

        // Each article is one that may be right, by its surest words.
        public int Likely { get; } = 1000 - (int)Math.Round(
            Citations.IsEmpty ? 0 : Citations.GroupBy(c => c.Article.Id, StringComparer.Ordinal).Aggregate(1000.0, (left, article) => left * (1000 - article.Max(c => c.Statement.Probability)) / 1000), MidpointRounding.AwayFromZero);
    }

    private static (string, string) Ends(Relation tie) =>
        tie.Type is RelationType.RivalOf or RelationType.AlliedWith or RelationType.NegotiatesWith && string.CompareOrdinal(tie.Subject, tie.Object) > 0 ? (tie.Object, tie.Subject) : (tie.Subject, tie.Object);

    private static bool IsLater(ToldTie tie, ToldTie than) =>
        IsOfState(tie, than) && tie.First.State is RelationState.InForce or RelationState.Ended && than.First.State is RelationState.InForce or RelationState.Ended && tie.Latest is { } late && than.Latest is { } early && late.CompareTo(early) > 0;

    private static bool IsOfState(ToldTie one, ToldTie other) => one.First.Type == other.First.Type && Ends(one.First) == Ends(other.First) && one.First.State != other.First.State;

    // Of the one that is kept, and the one that is not so sure.
    private static bool Contradicts(ToldTie one, ToldTie other)
    {
        if (IsOfState(one, other)) return true;
        var (left, right) = (one.First, other.First);
        if (left.State != right.State || !(left.Subject == right.Subject && left.Object == right.Object) && !(left.Subject == right.Object && left.Object == right.Subject)) return false;
        // Whoever is a branch of somebody, or sworn to them, is no enemy of theirs and has not left them, where as many say so.
        if (left.Type is RelationType.BranchOf or RelationType.AllegianceTo) return left.State == RelationState.InForce && right.Type is RelationType.RivalOf or RelationType.SplitFrom && one.Told >= other.Told;
        // One article does not have the same as enemy and as friend; two that differ are a dispute, which is told.
        return left.Type == RelationType.RivalOf && right.Type is RelationType.AlliedWith or RelationType.Supports && (one.Articles.IsSupersetOf(other.Articles) || other.Articles.IsSupersetOf(one.Articles));
    }
}
