using System.Collections.Immutable;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading;

/// <summary>What became of reading one source: an article, issues, or both.</summary>
/// <param name="Article">The article; null when the source could not be read.</param>
/// <param name="Issues">What went wrong.</param>
public sealed record ReadResult(Article? Article, ImmutableArray<Issue> Issues);
