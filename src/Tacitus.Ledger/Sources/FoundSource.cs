using System.Collections.Immutable;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Sources;

/// <summary>One thing met in what the user named: a source to read, what is wrong with it, or both.</summary>
/// <param name="Path">Where it is, as the user would name it; a member of an archive and a line of a file follow a <c>#</c>.</param>
/// <param name="Source">The source; null when it could not be opened.</param>
/// <param name="Issues">What is wrong.</param>
public sealed record FoundSource(string Path, Source? Source, ImmutableArray<Issue> Issues)
{
    internal static FoundSource Lost(string code, string path, string message) => new(path, null, [new Issue(code, null, path, message, Lost: true)]);
}
