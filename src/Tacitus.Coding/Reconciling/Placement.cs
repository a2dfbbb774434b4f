namespace Tacitus.Coding.Reconciling;

/// <summary>How well a source is placed to know a number, the best first. The words for each stand in <c>placement.lexicon</c>.</summary>
internal enum Placement
{
    /// <summary>A hospital, morgue or medic.</summary>
    Hospital,

    /// <summary>A ministry or government.</summary>
    Ministry,

    /// <summary>A local official.</summary>
    LocalOfficial,

    /// <summary>Police or another force that is no party to the event.</summary>
    Police,

    /// <summary>The article itself, without a source.</summary>
    Article,

    /// <summary>A party to the conflict.</summary>
    Party,

    /// <summary>A source without a name or office.</summary>
    Unnamed,
}
