using System.Collections.Immutable;
using Tacitus.Model.Statements;

namespace Tacitus.Ledger.Storage;

/// <summary>A statement with the words that it was read from.</summary>
/// <param name="Statement">The statement, its value resolved as far as the collection allows.</param>
/// <param name="Words">The words of each of its spans.</param>
public sealed record QuotedStatement(Statement Statement, ImmutableArray<string> Words);
