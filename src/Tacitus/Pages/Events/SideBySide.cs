using System.Collections.Immutable;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Events;

/// <summary>What each article tells of an event, field by field.</summary>
/// <param name="Articles">The articles, the earliest first; the first few where there are many.</param>
/// <param name="Rows">The fields; each has a cell for each article.</param>
/// <param name="More">How many articles are not among them.</param>
public sealed record SideBySide(ImmutableArray<ArticleEntry> Articles, ImmutableArray<SideRow> Rows, int More);
