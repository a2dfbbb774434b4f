using System.Collections.Immutable;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Running;

/// <summary>One thing met in what the user named: a source to read, or what is wrong with it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Source">The source; null when it could not be opened.</param>
/// <param name="Issues">What is wrong.</param>
internal sealed record Input(string Path, Source? Source, ImmutableArray<Issue> Issues);
