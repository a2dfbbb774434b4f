namespace Tacitus.Model.Counts;

/// <summary>How the words bound a number.</summary>
public enum CountBound
{
    /// <summary>The number itself.</summary>
    Exactly,

    /// <summary>The number or more.</summary>
    AtLeast,

    /// <summary>More than the number.</summary>
    MoreThan,

    /// <summary>Near the number, on either side.</summary>
    About,

    /// <summary>The number or fewer.</summary>
    UpTo,

    /// <summary>Fewer than the number ("nearly 100", "almost 100", "under 100").</summary>
    FewerThan,

    /// <summary>From one number to another.</summary>
    Between,

    /// <summary>Some, two or more, unsaid how many ("several", "a number of").</summary>
    Several,

    /// <summary>"Dozens", "scores".</summary>
    Dozens,

    /// <summary>"Hundreds".</summary>
    Hundreds,

    /// <summary>"Thousands".</summary>
    Thousands,

    /// <summary>Stated to be none ("no casualties").</summary>
    None,

    /// <summary>Stated to be unknown ("it was not clear how many").</summary>
    Unknown,
}
