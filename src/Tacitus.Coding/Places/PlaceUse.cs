namespace Tacitus.Coding.Places;

/// <summary>How the words use a place's name.</summary>
public enum PlaceUse
{
    /// <summary>As a place where something is or happens.</summary>
    Location,

    /// <summary>As an adjective or possessive ("Turkish", "Kabul's").</summary>
    Adjective,

    /// <summary>For a government or team ("Moscow said").</summary>
    Metonym,

    /// <summary>As the dateline of an article.</summary>
    Dateline,

    /// <summary>Inside a longer name ("University of Kabul").</summary>
    PartOfName,
}
