namespace Tacitus.Language.Dates;

/// <summary>Parts of the day, with the codes of TIMEX3.</summary>
internal enum DayPart
{
    /// <summary>TMO.</summary>
    Morning = 1,

    /// <summary>TMI.</summary>
    Midday,

    /// <summary>TAF.</summary>
    Afternoon,

    /// <summary>TEV.</summary>
    Evening,

    /// <summary>TNI.</summary>
    Night,

    /// <summary>TDT: working hours.</summary>
    Daytime,
}
