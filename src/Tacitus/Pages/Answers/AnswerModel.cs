using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Pages.Charts;

namespace Tacitus.Pages.Answers;

/// <summary>A page that answers a question.</summary>
public sealed record AnswerModel
{
    /// <summary>Which of the pages in the navigation it is.</summary>
    public required string Current { get; init; }

    /// <summary>What the page is called.</summary>
    public required string Title { get; init; }

    /// <summary>What the page is for, in a sentence; empty when its title says it.</summary>
    public string About { get; init; } = "";

    /// <summary>Where its form leads.</summary>
    public required string Action { get; init; }

    /// <summary>The fields of its form.</summary>
    public required ImmutableArray<AnswerField> Fields { get; init; }

    /// <summary>The answer; null when nothing was asked yet, or it cannot be answered.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Why there is no answer; null when there is one, or nothing was asked.</summary>
    public string? Refusal { get; init; }

    /// <summary>Charts over the answer, each with its title.</summary>
    public ImmutableArray<(string Title, Timeline Timeline, string Link)> Charts { get; init; } = [];

    /// <summary>Whether it is prose that may be read aloud.</summary>
    public bool IsProse { get; init; }
}
