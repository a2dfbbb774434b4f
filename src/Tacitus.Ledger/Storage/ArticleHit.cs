using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>An article that has the words that were searched for.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">Its clean text.</param>
/// <param name="Spans">Where the words stand in it, UTF-16; empty when they stand in the title alone.</param>
public sealed record ArticleHit(string Article, string Text, ImmutableArray<Span> Spans);
