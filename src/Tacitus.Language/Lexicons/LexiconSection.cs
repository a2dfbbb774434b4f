using System.Collections.Immutable;

namespace Tacitus.Language.Lexicons;

/// <summary>Entries of one kind with the examples that prove them.</summary>
/// <param name="Name">The first word of the heading.</param>
/// <param name="Arguments">The other words of the heading.</param>
/// <param name="Line">The line of the heading, from 1.</param>
/// <param name="Entries">The entries in the order of the file; a line that lists several, split at <c>" | "</c>.</param>
/// <param name="Matching">Texts that must match, each with what must come out after <c>=></c>.</param>
/// <param name="Refused">Texts that must not match.</param>
public sealed record LexiconSection(
    string Name, ImmutableArray<string> Arguments, int Line, ImmutableArray<LexiconEntry> Entries,
    ImmutableArray<LexiconEntry> Matching, ImmutableArray<LexiconEntry> Refused);
