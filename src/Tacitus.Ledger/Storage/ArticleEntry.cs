using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>An article as the ledger lists it, without its text.</summary>
/// <param name="Id">The article.</param>
/// <param name="TextRevision">Its current text revision.</param>
/// <param name="Paths">Where it was found, in ordinal order.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
/// <param name="Characters">How many Unicode code points its text has.</param>
/// <param name="Published">When it was published, inferred where the collection allows.</param>
/// <param name="DuplicateOf">The article with the same text whose id is first, when it is another one.</param>
public sealed record ArticleEntry(
    string Id, string TextRevision, ImmutableArray<string> Paths, string? Url, string? Outlet, string? Title, string Language, int Characters,
    Publication? Published, string? DuplicateOf);
