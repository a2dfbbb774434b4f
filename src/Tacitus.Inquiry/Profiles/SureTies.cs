using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Profiles;

/// <summary>Which ties of an actor are sure enough to stand in a sentence of a summary or a brief; lists show all.</summary>
internal static class SureTies
{
    // In thousandths. Of 840 ties told of 65 kept articles (docs/models/ties.md) 330 were held 750 likely or more with their state and 0.89 of them right, 94 from 700 on and 0.80, 98 from 650 on and 0.76; of those under 700 with their state
    // 65 were held 800 likely to hold or have held, and 0.86 of them do or did (95 from 750 on, and 0.83; of three such lines on other articles none was wholly right, and none of these was held 800 likely).
    private const int Least = 700, LeastHeld = 800;

    /// <summary>
    /// Those of <paramref name="relations"/> that the articles cited for them together tell so surely, and that no surer tie contradicts; and which of them surely hold or held, though it is not sure which.
    /// </summary>
    public static (ImmutableArray<Relation> Ties, ImmutableHashSet<string> Unsettled) Of(ImmutableArray<Relation> relations, IReadOnlyDictionary<string, Citation> citations)
    {
        // What has no direction is told from either end, and is one tie.
        var all = relations.GroupBy(r => (Ends(r), r.Type, r.State)).Select(g => new ToldTie([.. g], [.. g.SelectMany(r => r.Statements).Distinct(StringComparer.Ordinal).Select(citations.GetValueOrDefault).OfType<Citation>()]))
            .OrderByDescending(t => t.Likely).ThenBy(t => t.First.Id, StringComparer.Ordinal).ToList();
        var told = all.Where(t => t.Likely >= Least);
        var kept = new List<ToldTie>();
        foreach (var tie in told)
        {
            // Of a tie that held once and does no more, or the other way round, what was told last is so.
            if (kept.FindIndex(k => IsLater(tie, k)) is var earlier and >= 0) kept[earlier] = tie;
            else if (!kept.Exists(k => Contradicts(k, tie) || Contradicts(tie, k))) kept.Add(tie);
        }
        var unsettled = new List<ToldTie>();
        foreach (var states in all.Where(t => t.First.State is RelationState.InForce or RelationState.Ended).GroupBy(t => (Ends(t.First), t.First.Type)))
        {
            var tie = new ToldTie(states.First().Ties, [.. states.SelectMany(t => t.Citations)]);
            if (tie.Held >= LeastHeld && !kept.Concat(unsettled).Any(k => IsSame(k, tie) || Contradicts(k, tie.As(k.First.State)) || Contradicts(tie.As(k.First.State), k))) unsettled.Add(tie);
        }
        var sure = kept.Concat(unsettled).SelectMany(k => k.Ties).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return (relations.RemoveAll(r => !sure.Contains(r.Id)), [.. unsettled.SelectMany(t => t.Ties).Select(r => r.Id)]);
    }

    private sealed record ToldTie(ImmutableArray<Relation> Ties, ImmutableArray<Citation> Citations)
    {
        public Relation First => Ties[0];

        public int Statements { get; } = Ties.Sum(t => t.Statements.Length);

        public HashSet<string> Articles { get; } = Citations.Select(c => c.Article.Id).ToHashSet(StringComparer.Ordinal);

        public PartialDate? Latest { get; } = Citations.Max(c => c.Article.Published);

        // As if it were of that state.
        public ToldTie As(RelationState state) => new([First with { State = state }], Citations);

        // How likely it is of this state.
        public int Likely => Told(Citations, s => s.Probability);

        // How likely it holds or held.
        public int Held => Told(Citations, s => s.Value is RelationValue { Held: { } held } ? held : s.Probability);

        // Each article is one that may be right, by its surest words.
        private static int Told(ImmutableArray<Citation> citations, Func<Statement, int> probability) =>
            citations.IsEmpty ? 1000 : 1000 - (int)Math.Round(citations.GroupBy(c => c.Article.Id, StringComparer.Ordinal).Aggregate(1000.0, (left, article) => left * (1000 - article.Max(c => probability(c.Statement))) / 1000), MidpointRounding.AwayFromZero);
    }

    private static bool IsSame(ToldTie one, ToldTie other) => one.First.Type == other.First.Type && Ends(one.First) == Ends(other.First);

    private static (string, string) Ends(Relation tie) =>
        tie.Type is RelationType.RivalOf or RelationType.AlliedWith or RelationType.NegotiatesWith && string.CompareOrdinal(tie.Subject, tie.Object) > 0 ? (tie.Object, tie.Subject) : (tie.Subject, tie.Object);

    private static bool IsLater(ToldTie tie, ToldTie than) =>
        IsOfState(tie, than) && tie.First.State is RelationState.InForce or RelationState.Ended && than.First.State is RelationState.InForce or RelationState.Ended && tie.Latest is { } late && than.Latest is { } early && late.CompareTo(early) > 0;

    private static bool IsOfState(ToldTie one, ToldTie other) => IsSame(one, other) && one.First.State != other.First.State;

    // Of the one that is kept, and the one that is not so sure.
    private static bool Contradicts(ToldTie one, ToldTie other)
    {
        if (IsOfState(one, other)) return true;
        var (left, right) = (one.First, other.First);
        if (left.State != right.State || !(left.Subject == right.Subject && left.Object == right.Object) && !(left.Subject == right.Object && left.Object == right.Subject)) return false;
        // Whoever is a branch of somebody, or sworn to them, is no enemy of theirs and has not left them, where as many say so.
        if (left.Type is RelationType.BranchOf or RelationType.AllegianceTo) return left.State == RelationState.InForce && right.Type is RelationType.RivalOf or RelationType.SplitFrom && one.Statements >= other.Statements;
        // One article does not have the same as enemy and as friend; two that differ are a dispute, which is told.
        return left.Type == RelationType.RivalOf && right.Type is RelationType.AlliedWith or RelationType.Supports && (one.Articles.IsSupersetOf(other.Articles) || other.Articles.IsSupersetOf(one.Articles));
    }
}
