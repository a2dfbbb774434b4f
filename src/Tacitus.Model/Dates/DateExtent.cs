namespace Tacitus.Model.Dates;

/// <summary>Which part of a named time is meant.</summary>
public enum DateExtent
{
    /// <summary>All of it, or some day in it.</summary>
    Whole,

    /// <summary>Its first half ("early 2014"). Words of this kind are used loosely, so no smaller part is claimed.</summary>
    Early,

    /// <summary>Its second and third quarter ("mid-November").</summary>
    Middle,

    /// <summary>Its second half ("late 2014").</summary>
    Late,

    /// <summary>From its start to the anchor ("earlier this year").</summary>
    Earlier,

    /// <summary>From the anchor to its end ("later this year").</summary>
    Later,

    /// <summary>All days between it and the anchor ("in the past two weeks", "within the next two days").</summary>
    Through,

    /// <summary>It and all days after ("since the coup"), to the end of the calendar: what follows the publication is for the reader to cut off.</summary>
    Since,

    /// <summary>All days before it, from the start of the calendar ("in the months before the coup").</summary>
    Before,

    /// <summary>It and as much again on either side, but not past the anchor ("about two weeks ago").</summary>
    About,
}
