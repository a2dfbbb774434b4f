namespace Tacitus.Coding.Roles.Reading;

/// <summary>What kind of words the reader of deeds tells apart.</summary>
internal enum DeedKind
{
    /// <summary>The words that tell of an event.</summary>
    Deed,

    /// <summary>An armed group.</summary>
    Group,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A state.</summary>
    State,

    /// <summary>A force of a state.</summary>
    Force,

    /// <summary>Anybody else whom the finders of actors know.</summary>
    Other,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Any other noun with what goes with it.</summary>
    Thing,
}
