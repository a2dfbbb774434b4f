using System.Collections.Immutable;

namespace Tacitus.Language.Dates;

/// <summary>Something that must hold (or not) around what a rule takes.</summary>
/// <param name="Wanted">Whether it must hold.</param>
/// <param name="After">Whether it looks at what follows, rather than at what stands before.</param>
/// <param name="Terminals">The terminals one of which the neighbour must satisfy.</param>
/// <param name="Capital">Whether a capitalised neighbour holds too, where capitals tell something.</param>
/// <param name="Edge">Whether the edge of the sentence holds too.</param>
/// <param name="Glued">Whether a letter, digit, hyphen or stroke without a blank between holds too.</param>
/// <param name="Joined">The same but for hyphens.</param>
internal sealed record TimeCondition(bool Wanted, bool After, ImmutableArray<int> Terminals, bool Capital, bool Edge, bool Glued, bool Joined);
