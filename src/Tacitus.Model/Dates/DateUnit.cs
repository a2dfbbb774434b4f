namespace Tacitus.Model.Dates;

/// <summary>The unit in which a relative time expression counts, which is also how exact it is.</summary>
public enum DateUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, Monday to Sunday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters of a year.</summary>
    Quarter,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Decades.</summary>
    Decade,

    /// <summary>Hundreds of years.</summary>
    Century,
}
