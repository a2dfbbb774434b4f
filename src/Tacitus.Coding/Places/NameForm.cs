namespace Tacitus.Coding.Places;

/// <summary>What sort of name of its place a name is.</summary>
internal enum NameForm
{
    /// <summary>The name that GeoNames or English uses for it.</summary>
    Main,

    /// <summary>A name in another language, a former or an informal name, another spelling.</summary>
    Alternate,

    /// <summary>A division's name without its kind ("Walker" for Walker County).</summary>
    Bare,

    /// <summary>An abbreviation that counts only after a place and a comma ("Ga.").</summary>
    Abbreviation,

    /// <summary>An acronym, which counts only in capitals or with full stops ("U.S.", "UAE").</summary>
    Acronym,

    /// <summary>An adjective or the name of its people ("Turkish", "Turks").</summary>
    Adjective,
}
