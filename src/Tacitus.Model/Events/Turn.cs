namespace Tacitus.Model.Events;

/// <summary>What an event of kind <see cref="EventKind.GroupChange"/>, <see cref="EventKind.Agreement"/>, <see cref="EventKind.Trial"/> or <see cref="EventKind.Other"/> is more closely, by the words that tell of it.</summary>
public enum Turn
{
    /// <summary>The words do not say.</summary>
    Unspecified,

    /// <summary>A group is founded or first seen.</summary>
    Founding,

    /// <summary>A group swears allegiance.</summary>
    Pledge,

    /// <summary>A group parts from another, or in two.</summary>
    Split,

    /// <summary>Groups become one.</summary>
    Merger,

    /// <summary>A group has a new leader.</summary>
    Leadership,

    /// <summary>A group's leader is chosen or named, and nothing says that there was one before.</summary>
    Appointment,

    /// <summary>A group is listed as terrorist, or outlawed.</summary>
    Designation,

    /// <summary>A group takes another name.</summary>
    Renaming,

    /// <summary>A group is dissolved.</summary>
    Dissolution,

    /// <summary>Fighting is to stop for a time.</summary>
    Ceasefire,

    /// <summary>Prisoners are exchanged.</summary>
    Exchange,

    /// <summary>A war is to end.</summary>
    Peace,

    /// <summary>Somebody is before a court, and nothing says that he is tried there.</summary>
    Hearing,

    /// <summary>A court finds or sentences.</summary>
    Verdict,

    /// <summary>Those who rule a country are overthrown.</summary>
    Coup,
}
