using System.Collections.Immutable;

namespace Tacitus.Pages.Add;

/// <summary>What the pages of adding show.</summary>
public sealed record AddModel
{
    /// <summary>What the form sends back.</summary>
    public required string Token { get; init; }

    /// <summary>The number of what is added; null on the page where one begins.</summary>
    public int? Number { get; init; }

    /// <summary>Whether all is done.</summary>
    public bool IsDone { get; init; }

    /// <summary>What happened so far.</summary>
    public ImmutableArray<AddStep> Steps { get; init; } = [];

    /// <summary>What was added.</summary>
    public ImmutableArray<AddedArticle> Articles { get; init; } = [];

    /// <summary>How many articles were added that are not listed.</summary>
    public int More { get; init; }
}
