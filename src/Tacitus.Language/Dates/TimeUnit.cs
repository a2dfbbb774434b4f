namespace Tacitus.Language.Dates;

/// <summary>Units of time, from the shortest up. The lexicon names them by their number.</summary>
internal enum TimeUnit
{
    /// <summary>Seconds.</summary>
    Second = 1,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weekends.</summary>
    Weekend,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters.</summary>
    Quarter,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Decades.</summary>
    Decade,

    /// <summary>Centuries.</summary>
    Century,

    /// <summary>Thousands of years.</summary>
    Millennium,

    /// <summary>A span of no told length ("a while").</summary>
    Unknown,
}
