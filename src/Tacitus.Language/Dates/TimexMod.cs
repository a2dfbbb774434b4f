namespace Tacitus.Language.Dates;

/// <summary>The values of TIMEX3's <c>mod</c>, as far as the grammar tells them apart.</summary>
internal enum TimexMod
{
    /// <summary>Early in it.</summary>
    Start = 1,

    /// <summary>In the middle of it.</summary>
    Mid,

    /// <summary>Late in it.</summary>
    End,

    /// <summary>About.</summary>
    Approx,

    /// <summary>Less.</summary>
    LessThan,

    /// <summary>At most.</summary>
    EqualOrLess,

    /// <summary>More.</summary>
    MoreThan,

    /// <summary>At least.</summary>
    EqualOrMore,

    /// <summary>Before.</summary>
    Before,

    /// <summary>After.</summary>
    After,
}
