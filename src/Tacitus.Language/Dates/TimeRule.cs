using System.Collections.Immutable;

namespace Tacitus.Language.Dates;

/// <summary>One rule of the time grammar, as read from its file.</summary>
/// <param name="Name">Unique in the grammar.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Group">The class of what it makes.</param>
/// <param name="Pattern">What it matches.</param>
/// <param name="Meaning">What that says.</param>
/// <param name="Conditions">What must hold, or not hold, around it.</param>
/// <param name="Examples">Texts in which it must take part.</param>
/// <param name="Counterexamples">Texts in which it must not.</param>
internal sealed record TimeRule(
    string Name, string File, int Line, string Group, TimePattern Pattern, TimeMeaning Meaning, ImmutableArray<TimeCondition> Conditions,
    ImmutableArray<TimeExample> Examples, ImmutableArray<TimeExample> Counterexamples);
