using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;

namespace Tacitus.Inquiry.Profiles;

/// <summary>Ties in words.</summary>
internal static class TieWords
{
    /// <summary>The tie as a clause: <c>the Red Lantern Front split from the Amber Union in 2029</c>.</summary>
    public static string Clause(Relation tie, ActorWords subject, string value)
    {
        var ended = tie.State == RelationState.Ended;
        var clause = tie.Type switch
        {
            RelationType.BranchOf => ended ? $"{subject.Name} {subject.Was} a branch of {value}" : $"{subject.Name} {subject.Is} a branch of {value}",
            RelationType.AllegianceTo => ended ? $"{subject.Name} {subject.Has} renounced its allegiance to {value}" : $"{subject.Name} {subject.Has} pledged allegiance to {value}",
            RelationType.SplitFrom => $"{subject.Name} split from {value}",
            RelationType.MergedInto => $"{subject.Name} merged into {value}",
            RelationType.RivalOf => ended ? $"{subject.Name} {subject.Was} hostile to {value}" : $"{subject.Name} {subject.Is} hostile to {value}",
            RelationType.AlliedWith => ended ? $"{subject.Name} {subject.Was} once allied with {value}" : $"{subject.Name} {subject.Is} allied with {value}",
            RelationType.Supports => ended ? $"{subject.Name} once supported {value}" : $"{subject.Name} {subject.Has} supported {value}",
            RelationType.NegotiatesWith => $"{subject.Name} {subject.Has} negotiated with {value}",
            RelationType.LedBy => ended ? $"{subject.Name} {subject.Was} led by {value}" : $"{subject.Name} {subject.Is} led by {value}",
            RelationType.FoundedBy => $"{subject.Name} {subject.Was} founded by {value}",
            RelationType.MemberOf => ended ? $"{subject.Name} once belonged to {value}" : $"{subject.Name} {subject.Verb("belongs")} to {value}",
            RelationType.OperatesIn => ended ? $"{subject.Name} once operated in {value}" : $"{subject.Name} {subject.Verb("operates")} in {value}",
            _ => $"{subject.Name} {(ended ? subject.Was + " once" : subject.Is)} listed as terrorist, banned or sanctioned by {value}",
        };
        clause = tie.State switch
        {
            RelationState.Alleged => tie.Type == RelationType.AlliedWith
                ? $"{subject.Name} {subject.Is} said to have worked together with {value}" : $"it is alleged that {clause}",
            RelationState.Considered => tie.Type switch
            {
                RelationType.AlliedWith => $"an alliance of {subject.Object} with {value} has been considered",
                RelationType.NegotiatesWith => $"{subject.Name} {subject.Is} said to be willing to negotiate, or to have considered negotiating, with {value}",
                _ => $"it has been considered whether {clause}",
            },
            _ => clause,
        };
        return clause + When(tie);
    }

    /// <summary>A tie that holds or held, though it is not sure which: <c>the Red Lantern Front has been led by Aron Dorn</c>.</summary>
    public static string Unsettled(Relation tie, ActorWords subject, string value) => tie.Type switch
    {
        RelationType.BranchOf => $"{subject.Name} {subject.Is} or {subject.Was} a branch of {value}",
        RelationType.RivalOf => $"{subject.Name} {subject.Has} been hostile to {value}",
        RelationType.AlliedWith => $"{subject.Name} {subject.Has} been allied with {value}",
        RelationType.LedBy => $"{subject.Name} {subject.Has} been led by {value}",
        RelationType.MemberOf => $"{subject.Name} {subject.Verb("belongs")} or belonged to {value}",
        RelationType.OperatesIn => $"{subject.Name} {subject.Has} operated in {value}",
        RelationType.DesignatedBy => $"{subject.Name} {subject.Has} been listed as terrorist, banned or sanctioned by {value}",
        // Of the others the words say that it came about, and no more.
        _ => Clause(tie with { State = RelationState.InForce, Start = null, End = null }, subject, value),
    };

    /// <summary>The other end of a tie as <see cref="Clause"/> takes it: who founds a group are people of another.</summary>
    public static string Value(RelationType type, Actor other) => (type == RelationType.FoundedBy && other.Kind == ActorKind.ArmedGroup ? "people of " : "") + ActorWords.Of(other).Name;

    /// <summary>A tie without direction that is told from both ends: <c>the Red Lantern Front and the Amber Union are hostile to each other</c>.</summary>
    public static string Mutual(Relation tie, ActorWords left, ActorWords right) => tie.State is RelationState.InForce or RelationState.Ended
        ? Clause(tie, new ActorWords($"{left.Name} and {right.Name}", true), "each other")
        : Clause(tie, left, right.Name);

    /// <summary>The dates of a tie: <c> in 2029</c>, <c>, until May 2031</c>; empty when none is told.</summary>
    public static string When(Relation tie) =>
        (tie.Start is { } start ? " " + (IsAct(tie.Type) ? Phrase.When(start) : Since(start)) : "") + (tie.End is { } end ? $", until {Phrase.Date(end)}" : "");

    /// <summary>How the tie stands in a list of values: <c>(ended)</c>, <c>(2029)</c>; empty when it holds and has no date.</summary>
    public static string Note(Relation tie)
    {
        var notes = new List<string>();
        if (tie.Start is { } start) notes.Add(IsAct(tie.Type) ? Phrase.Date(start) : Since(start));
        if (tie.End is { } end) notes.Add($"until {Phrase.Date(end)}");
        if (tie.State is RelationState.Ended && tie.End is null) notes.Add(tie.Type == RelationType.LedBy ? "in the past" : "no longer");
        if (tie.State is RelationState.Alleged or RelationState.Considered) notes.Add(Model.Code.Of(tie.State));
        return notes.Count == 0 ? "" : $" ({string.Join(", ", notes)})";
    }

    /// <summary>The label of a tie in a profile, from the subject's side or the other.</summary>
    public static string Label(RelationType type, bool asSubject) => (type, asSubject) switch
    {
        (RelationType.BranchOf, true) => "branch of",
        (RelationType.BranchOf, false) => "branches",
        (RelationType.AllegianceTo, true) => "allegiance to",
        (RelationType.AllegianceTo, false) => "allegiance from",
        (RelationType.SplitFrom, true) => "split from",
        (RelationType.SplitFrom, false) => "split off",
        (RelationType.MergedInto, true) => "merged into",
        (RelationType.MergedInto, false) => "merged with it",
        (RelationType.RivalOf, _) => "hostile to",
        (RelationType.AlliedWith, _) => "allied with",
        (RelationType.Supports, true) => "supports",
        (RelationType.Supports, false) => "supported by",
        (RelationType.NegotiatesWith, _) => "negotiates with",
        (RelationType.LedBy, true) => "leaders",
        (RelationType.LedBy, false) => "leads",
        (RelationType.FoundedBy, true) => "founded by",
        (RelationType.FoundedBy, false) => "founder of",
        (RelationType.MemberOf, true) => "belongs to",
        (RelationType.MemberOf, false) => "members",
        (RelationType.OperatesIn, _) => "area",
        (RelationType.DesignatedBy, true) => "listed as terrorist by",
        _ => "lists as terrorist",
    };

    private static string Since(PartialDate date) => $"since {Phrase.Date(date)}";

    private static bool IsAct(RelationType type) =>
        type is RelationType.FoundedBy or RelationType.AllegianceTo or RelationType.SplitFrom or RelationType.MergedInto or RelationType.DesignatedBy;
}
