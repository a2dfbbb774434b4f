using System.Collections.Immutable;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Inquiry.Answers;

/// <summary>The words that a value was read from, as an answer cites them.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Article">Whose words they are.</param>
/// <param name="Span">From the first of the statement's words to the last, in Unicode code points of the article's text, half-open.</param>
/// <param name="Words">The words themselves, a text for each of the statement's spans.</param>
/// <param name="Quote">The sentence around them, 300 characters at most.</param>
public sealed record Citation(Statement Statement, CitedArticle Article, Span Span, ImmutableArray<string> Words, string Quote);
