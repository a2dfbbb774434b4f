namespace Tacitus.Coding.Counts;

/// <summary>Over what a toll counts.</summary>
public enum TollScope
{
    /// <summary>What happened at one time.</summary>
    Event,

    /// <summary>All that happened in a period ("since 1999", "this year").</summary>
    Period,

    /// <summary>What happens in each unit of time ("a day").</summary>
    Rate,

    /// <summary>What was given before and holds no longer ("had earlier put the toll at 20").</summary>
    Superseded,
}
