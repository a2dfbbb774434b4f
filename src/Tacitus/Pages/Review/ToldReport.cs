using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Review;

/// <summary>A report as a person sees it who decides on it.</summary>
/// <param name="Id">The report.</param>
/// <param name="Event">The event that holds it, without the names that are left out.</param>
/// <param name="Article">Its article.</param>
/// <param name="Excerpt">The words that name the event, in their paragraph.</param>
public sealed record ToldReport(string Id, Event Event, ArticleEntry Article, Excerpt Excerpt);
