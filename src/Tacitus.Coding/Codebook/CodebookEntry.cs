using System.Collections.Immutable;

namespace Tacitus.Coding.Codebook;

/// <summary>One code of the codebook.</summary>
/// <param name="Axis">The field it is a value of: kind, tactic, status, assertion, political.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Definition">What it stands for.</param>
/// <param name="Include">What is and is not to be coded so.</param>
/// <param name="Example">A sentence that it must match.</param>
/// <param name="CounterExample">A sentence that it must not match.</param>
/// <param name="Schemes">Its codes in the schemes of the field, by scheme (gtd, acled, plover, case).</param>
public sealed record CodebookEntry(
    string Axis, string Code, string Name, string Definition, string Include, string Example, string CounterExample,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Schemes);
