using System.Collections.Immutable;
using Tacitus.Model.Runs;

namespace Tacitus.Pages.Lists;

/// <summary>What is wrong with inputs.</summary>
/// <param name="Codes">How many there are of each code, the commonest first.</param>
/// <param name="Code">The code that is shown; null for all.</param>
/// <param name="Issues">The issues.</param>
public sealed record IssuesModel(ImmutableArray<(string Code, int Issues)> Codes, string? Code, ImmutableArray<Issue> Issues);
