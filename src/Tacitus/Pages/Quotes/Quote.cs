using Tacitus.Ledger.Storage;
using Tacitus.Model.Statements;

namespace Tacitus.Pages.Quotes;

/// <summary>A statement with its words in their paragraph and the article that has them.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Excerpt">Its words.</param>
/// <param name="Article">Whose they are.</param>
public sealed record Quote(Statement Statement, Excerpt Excerpt, ArticleEntry Article);
