using System.Collections.Immutable;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Review;

/// <summary>What a page of review shows.</summary>
public sealed record ReviewModel
{
    /// <summary>The queue, those with most at stake first.</summary>
    public ImmutableArray<ReviewItem> Items { get; init; } = [];

    /// <summary>Which of them is open; null when none is, or what is open is not of the queue.</summary>
    public int? At { get; init; }

    /// <summary>The events of the items after it, each in a line, without the names that are left out.</summary>
    public ImmutableArray<string> Next { get; init; } = [];

    /// <summary>The values that are open.</summary>
    public ImmutableArray<ValueChoice> Values { get; init; } = [];

    /// <summary>The pair that is open.</summary>
    public PairChoice? Pair { get; init; }

    /// <summary>The reports of the event that is open, which may be parted.</summary>
    public ImmutableArray<ToldReport> Reports { get; init; } = [];

    /// <summary>What was done last.</summary>
    public ReviewAct? Done { get; init; }

    /// <summary>What was done, the newest first.</summary>
    public ImmutableArray<ReviewAct> Acts { get; init; } = [];

    /// <summary>Who reviews, as they said last.</summary>
    public required string Author { get; init; }

    /// <summary>What each form sends back.</summary>
    public required string Token { get; init; }
}
