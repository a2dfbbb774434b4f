namespace Tacitus.Model.Texts;

/// <summary>What cleaning did to a run of the raw text.</summary>
public enum RunKind
{
    /// <summary>Kept as it was.</summary>
    Copied,

    /// <summary>Left out as furniture or markup.</summary>
    Dropped,

    /// <summary>Replaced by other characters (an entity, a run of blanks).</summary>
    Replaced,
}
