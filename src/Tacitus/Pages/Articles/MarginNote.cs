using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Articles;

/// <summary>A statement in the margin of its article.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Quote">The statement with its words.</param>
/// <param name="Event">The event that its report tells of; null when it belongs to none.</param>
/// <param name="EventSummary">The event in a line.</param>
public sealed record MarginNote(int Number, Quote Quote, string? Event, string? EventSummary);
