using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Review;

/// <summary>A value to decide, with its evidence.</summary>
/// <param name="Event">The event, without the names that are left out.</param>
/// <param name="Field">The field's code.</param>
/// <param name="Finding">What stands there; null when nothing is told.</param>
/// <param name="Quotes">The statements on the field, each with how it stands to the finding: for, against, or empty.</param>
/// <param name="Articles">The articles that tell of the event, in which words can be chosen that bear a value out.</param>
public sealed record ValueChoice(Event Event, string Field, Finding? Finding, ImmutableArray<(Quote Quote, string Stance)> Quotes, ImmutableArray<ArticleEntry> Articles);
