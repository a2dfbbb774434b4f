namespace Tacitus.Coding.Events.Grouping;

/// <summary>How the day of a telling stands to the days of a draft.</summary>
internal enum DayRelation
{
    /// <summary>The telling has none.</summary>
    Untold,

    /// <summary>Only the telling has one.</summary>
    New,

    /// <summary>Nothing tells how they stand.</summary>
    Open,

    /// <summary>The same day.</summary>
    Same,

    /// <summary>The one lies in the other: a day in a week or month.</summary>
    Within,

    /// <summary>The one lies in the other, which is a year or more.</summary>
    WithinYear,

    /// <summary>The telling's is the day after.</summary>
    NextDay,

    /// <summary>The telling's is the day before.</summary>
    DayBefore,

    /// <summary>Two weekdays or months that are not neighbours.</summary>
    Other,

    /// <summary>Two exact days farther apart than one.</summary>
    Apart,
}
