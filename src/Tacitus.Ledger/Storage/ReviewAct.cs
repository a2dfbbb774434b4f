using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>What a person decided in review.</summary>
public sealed record ReviewAct
{
    /// <summary>Its number in the ledger; 0 before it is recorded.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>What it does.</summary>
    public required ActKind Kind { get; init; }

    /// <summary>The event, as it was called then.</summary>
    public required string Event { get; init; }

    /// <summary>The report with which it goes: it is of whatever event holds this report.</summary>
    public required string Report { get; init; }

    /// <summary>The code of the field; null when it is of the whole event.</summary>
    public string? Field { get; init; }

    /// <summary>What is right; empty when nothing is told.</summary>
    public string? Value { get; init; }

    /// <summary>The id of the actor who is right, where that is one.</summary>
    public string? Actor { get; init; }

    /// <summary>What stood there.</summary>
    public string? Computed { get; init; }

    /// <summary>The statement whose value is right.</summary>
    public string? Statement { get; init; }

    /// <summary>The article that holds the words that the person points at.</summary>
    public string? Article { get; init; }

    /// <summary>The words that the person points at.</summary>
    public Span? Words { get; init; }

    /// <summary>The other event, of <see cref="ActKind.Same"/> and <see cref="ActKind.Different"/>.</summary>
    public string? Other { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? Undone { get; init; }
}
