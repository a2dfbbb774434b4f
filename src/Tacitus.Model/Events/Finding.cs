using System.Collections.Immutable;

namespace Tacitus.Model.Events;

/// <summary>The reconciled value of one field of one event.</summary>
/// <param name="Field">The field's code; for counts with their population after a colon (<c>killed:civilians</c>).</param>
/// <param name="Value">The value in one line.</param>
/// <param name="State">Whether it is stated, stated to be none, denied, or stated to be unknown.</param>
/// <param name="Reason">One sentence that a reader can check.</param>
/// <param name="For">Ids of the statements for it.</param>
/// <param name="Against">Ids of the statements against it.</param>
public sealed record Finding(
    string Field, string Value, FindingState State, string Reason, ImmutableArray<string> For, ImmutableArray<string> Against)
{
    /// <summary>How sure it is that the value is right where the event is, in thousandths, by what is read like it elsewhere; 1000 where nobody has weighed it.</summary>
    public int Probability { get; init; } = 1000;

    /// <summary>Ids of the statements on which independent voices differ, those for the value included; none where nobody differs.</summary>
    public ImmutableArray<string> Disputed { get; init; } = [];

    /// <summary>The first day on which articles had told what cannot both be so; null where nobody differs, or the articles have no dates.</summary>
    public DateOnly? DisputedSince { get; init; }
}
