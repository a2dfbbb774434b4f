using System.Collections.Immutable;

namespace Tacitus.Pages.Articles;

/// <summary>A stretch of text that the same statements were read from.</summary>
/// <param name="Text">The words.</param>
/// <param name="Notes">The numbers of the notes of those statements, from 1; empty when none.</param>
/// <param name="Group">The group of the first of them; empty when none.</param>
/// <param name="Begins">The ids of the statements whose words begin here.</param>
public sealed record MarkedPart(string Text, ImmutableArray<int> Notes, string Group, ImmutableArray<string> Begins);
