using System.Collections.Immutable;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Where an event happened, by the words of one article.</summary>
/// <param name="Place">The place, with site and precision.</param>
/// <param name="Spans">The words that say so, in order of reading.</param>
/// <param name="Rule">How the place stands to the event's words.</param>
/// <param name="Reason">Why this place, in one sentence for people.</param>
/// <param name="Probability">How sure, in thousandths.</param>
public sealed record EventPlaceChoice(EventPlace Place, ImmutableArray<Span> Spans, string Rule, string Reason, int Probability)
{
    /// <summary>What holds the likeliest of the article's places, taken together, the most exact first: a division, a country.</summary>
    public ImmutableArray<EventPlaceChoice> Wider => WiderOf?.Invoke() ?? [];

    /// <summary>Finds them: few ask.</summary>
    internal Func<ImmutableArray<EventPlaceChoice>>? WiderOf { get; init; }
}
