using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Events;

/// <summary>A finding with the quotes that it rests on.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="For">What speaks for it.</param>
/// <param name="Against">What speaks against it.</param>
/// <param name="Others">What else was said on the field.</param>
public sealed record EventFinding(Finding Finding, ImmutableArray<Quote> For, ImmutableArray<Quote> Against, ImmutableArray<Quote> Others);
