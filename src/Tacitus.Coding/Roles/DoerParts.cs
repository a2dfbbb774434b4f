namespace Tacitus.Coding.Roles;

/// <summary>What the statements of a report say of somebody who may have done it, in few words.</summary>
[Flags]
internal enum DoerParts
{
    /// <summary>Nothing of the kind.</summary>
    None = 0,

    /// <summary>Somebody, if only the role model, reads them to have done it.</summary>
    Does = 1,

    /// <summary>A rule reads them so from words of the event; the role model is none.</summary>
    IsRead = 2,

    /// <summary>The same, and nobody denies it.</summary>
    Outright = 4,

    /// <summary>It was done to them.</summary>
    Suffers = 8,
}
