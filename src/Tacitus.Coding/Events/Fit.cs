namespace Tacitus.Coding.Events;

/// <summary>How well a telling fits a draft: small whole numbers that a reader can add up, and what forbids that they are of one event.</summary>
/// <param name="explained">Whether the reasons are kept.</param>
internal sealed class Fit(bool explained)
{
    private readonly List<string>? _reasons = explained ? [] : null;

    /// <summary>The sum.</summary>
    public int Points { get; private set; }

    /// <summary>What forbids it; null when nothing does.</summary>
    public string? Bar { get; private set; }

    /// <summary>The reasons in words.</summary>
    public string Reasons => Bar ?? string.Join(", ", _reasons ?? []);

    /// <summary>Weighs one reason.</summary>
    public void Add(int points, string reason)
    {
        if (points == 0) return;
        Points += points;
        _reasons?.Add($"{points:+0;-0} {reason}");
    }

    /// <summary>Forbids it.</summary>
    public void Refuse(string reason) => Bar ??= reason;
}
