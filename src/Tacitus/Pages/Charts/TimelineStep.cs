namespace Tacitus.Pages.Charts;

/// <summary>How long the periods of a timeline are.</summary>
public enum TimelineStep
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
