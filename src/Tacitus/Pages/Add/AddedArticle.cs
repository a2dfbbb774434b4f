using System.Collections.Immutable;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Add;

/// <summary>An article that was added, and the events that it tells of.</summary>
/// <param name="Article">The article.</param>
/// <param name="Events">The events, each with its line, without the names that are left out.</param>
public sealed record AddedArticle(ArticleEntry Article, ImmutableArray<(string Id, string Summary)> Events);
