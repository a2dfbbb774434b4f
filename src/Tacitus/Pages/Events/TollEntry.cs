using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Events;

/// <summary>One number that one source told.</summary>
/// <param name="Quote">Where it stands.</param>
/// <param name="Count">The number.</param>
/// <param name="Day">The day that it stands for, or else the article's; null when neither is known.</param>
/// <param name="Part">Whom it counts, where it is not all; empty for the total.</param>
/// <param name="Stance">How it stands to the finding: for, against, or empty.</param>
public sealed record TollEntry(Quote Quote, Count Count, PartialDate? Day, string Part, string Stance);
