using Tacitus.Model.Dates;

namespace Tacitus.Inquiry.Answers;

/// <summary>An article as a source is cited.</summary>
/// <param name="Id">The article.</param>
/// <param name="Outlet">Who published it; null when not known.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Published">When; null when not known.</param>
/// <param name="IsInferred">Whether that date is worked out from other articles.</param>
public sealed record CitedArticle(string Id, string? Outlet, string? Title, string? Url, PartialDate? Published, bool IsInferred);
