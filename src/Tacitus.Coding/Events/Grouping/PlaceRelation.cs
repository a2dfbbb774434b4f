namespace Tacitus.Coding.Events.Grouping;

/// <summary>How the place of a telling stands to the places of a draft.</summary>
internal enum PlaceRelation
{
    /// <summary>The telling has none.</summary>
    Untold,

    /// <summary>Only the telling has one.</summary>
    New,

    /// <summary>Nothing tells how they stand: near each other, or one not in the gazetteer.</summary>
    Open,

    /// <summary>The same.</summary>
    Same,

    /// <summary>The one lies in the other.</summary>
    Within,

    /// <summary>Two places of one country that are far apart.</summary>
    Apart,

    /// <summary>Places of two countries.</summary>
    Abroad,
}
