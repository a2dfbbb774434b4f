namespace Tacitus.Model.Dates;

/// <summary>What a relative time expression is counted from.</summary>
public enum DateAnchor
{
    /// <summary>The day of publication.</summary>
    Publication,

    /// <summary>Another time expression of the article.</summary>
    Expression,

    /// <summary>An event that the article names ("the day before the concert hall attack").</summary>
    Event,
}
