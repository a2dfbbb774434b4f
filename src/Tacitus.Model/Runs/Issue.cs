namespace Tacitus.Model.Runs;

/// <summary>Something wrong with one input, kept in the ledger.</summary>
/// <param name="Code">What sort of thing, snake_case (<c>empty_file</c>, <c>not_text</c>, <c>language_not_coded</c> ...).</param>
/// <param name="Article">The article's id, when there is one.</param>
/// <param name="Path">Where the input was found.</param>
/// <param name="Message">What is wrong and what to do, for a person.</param>
/// <param name="Lost">Whether the input was lost by it.</param>
public sealed record Issue(string Code, string? Article, string? Path, string Message, bool Lost = false);
