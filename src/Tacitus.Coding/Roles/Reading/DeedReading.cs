using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles.Reading;

/// <summary>How likely somebody or something has a part in an event.</summary>
/// <param name="Score">The log odds, in thousandths.</param>
/// <param name="Grounds">Of a doer the log odds of each ground on which it is said, in thousandths.</param>
/// <param name="Words">The words that tell it most.</param>
internal readonly record struct DeedReading(int Score, ImmutableArray<int> Grounds, Span Words);
