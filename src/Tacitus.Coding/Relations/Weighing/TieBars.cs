using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>From which log odds, in thousandths, a tie is told: lower where a rule reads it too.</summary>
internal static class TieBars
{
    /// <summary>The lowest of all.</summary>
    public const int Least = -500;

    /// <summary>
    /// The bar of a tie of <paramref name="type"/>: of those that are hardly over it about two in three are in the keys of articles that the model had not seen, of all over it five in six
    /// (docs/models/ties.md).
    /// </summary>
    public static int Of(RelationType type, bool isRead) => (type, isRead) switch
    {
        (RelationType.OperatesIn or RelationType.MemberOf, true) => 500,
        (RelationType.LedBy, true) => 0,
        (_, true) => Least,
        (RelationType.DesignatedBy or RelationType.AllegianceTo, false) => 750,
        (RelationType.MergedInto, false) => 1000,
        (RelationType.MemberOf or RelationType.OperatesIn, false) => 1250,
        (RelationType.BranchOf or RelationType.SplitFrom, false) => 1500,
        (_, false) => 2750,
    };
}
