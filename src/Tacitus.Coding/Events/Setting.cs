namespace Tacitus.Coding.Events;

/// <summary>When a telling is set, as seen from the news of its article.</summary>
internal enum Setting
{
    /// <summary>Nothing says.</summary>
    Open,

    /// <summary>In the days of the news.</summary>
    News,

    /// <summary>Before them: told for the background, or in a list of past events.</summary>
    Past,
}
