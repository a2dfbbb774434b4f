using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Review;

/// <summary>What a person did, in words.</summary>
internal static class ActWords
{
    /// <summary><c>killed corrected from 43-45 to 44</c>.</summary>
    public static string Of(ReviewAct act) => act.Kind switch
    {
        ActKind.Accept => $"{Names.Of(act.Field!)} accepted: {Value(act.Value)}",
        ActKind.Correct => $"{Names.Of(act.Field!)} corrected from {Value(act.Computed)} to {Value(act.Value)}",
        ActKind.Same => "Held to be one event",
        ActKind.Different => act.Event == act.Other ? "Reports parted" : "Held to be different events",
        _ => act.Field is { } field ? $"Noted on {Names.Of(field)}" : "Noted",
    };

    private static string Value(string? value) => string.IsNullOrEmpty(value) ? "not told" : value;
}
