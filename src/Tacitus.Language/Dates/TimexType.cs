namespace Tacitus.Language.Dates;

/// <summary>The types of TIMEX3 (TimeML 1.2.1).</summary>
public enum TimexType
{
    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that comes again.</summary>
    Set,
}
