namespace Tacitus.Model.Events;

/// <summary>How far the law has got with a suspect.</summary>
public enum LegalState
{
    /// <summary>Wanted or being looked for.</summary>
    Sought,

    /// <summary>Arrested or detained.</summary>
    Arrested,

    /// <summary>Charged or indicted.</summary>
    Charged,

    /// <summary>On trial.</summary>
    Tried,

    /// <summary>Found guilty.</summary>
    Convicted,

    /// <summary>Found not guilty or released.</summary>
    Acquitted,
}
