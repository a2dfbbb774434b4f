namespace Tacitus.Coding.Relations.Reading;

/// <summary>What kind of somebody or some place a name in a passage is, as the reader of ties tells them apart.</summary>
internal enum PartyKind
{
    /// <summary>An armed group.</summary>
    Group,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A state.</summary>
    State,

    /// <summary>A force of a state.</summary>
    Force,

    /// <summary>Anybody else.</summary>
    Other,

    /// <summary>A place.</summary>
    Place,
}
