using System.Collections.Immutable;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Review;

/// <summary>What a coder sees who codes blind: articles, and where in them the event is named; no value that anybody or the program read.</summary>
public sealed record BlindModel
{
    /// <summary>Who codes; empty when they did not say.</summary>
    public required string Author { get; init; }

    /// <summary>What the form sends back.</summary>
    public required string Token { get; init; }

    /// <summary>The event to code; null when none is left.</summary>
    public string? Event { get; init; }

    /// <summary>The articles that tell of it, each cut before and after the words that name it.</summary>
    public ImmutableArray<(ArticleEntry Article, string Before, string Words, string After)> Articles { get; init; } = [];

    /// <summary>How many of its articles are not shown.</summary>
    public int More { get; init; }
}
