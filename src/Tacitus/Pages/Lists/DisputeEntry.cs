using Tacitus.Model.Events;

namespace Tacitus.Pages.Lists;

/// <summary>A finding on which sources differ.</summary>
/// <param name="Event">The event, without the names that are left out.</param>
/// <param name="Finding">The finding, likewise.</param>
/// <param name="Since">The first day on which articles told both; null when they have no dates.</param>
/// <param name="Width">How far they differ, in thousandths.</param>
public sealed record DisputeEntry(Event Event, Finding Finding, DateOnly? Since, int Width);
