namespace Tacitus.Language.Names;

/// <summary>What a name's own words and neighbours say that it names.</summary>
public enum NameKind
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>A person (a title, a first name, an age).</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place or site.</summary>
    Place,
}
