namespace Tacitus.Coding.Linking;

/// <summary>What a report is to a linking that is of a part of a collection.</summary>
internal enum Standing
{
    /// <summary>It is only compared with: no pair of it with one that is to be linked speaks for one event.</summary>
    Compared,

    /// <summary>It is in an event whose reports might join one that is linked anew; if none does, that event stays as it was.</summary>
    Around,

    /// <summary>It is to be linked.</summary>
    Held,
}
