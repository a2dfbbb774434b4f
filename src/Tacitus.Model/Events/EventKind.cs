namespace Tacitus.Model.Events;

/// <summary>The kind of an event (codebook axis <c>kind</c>).</summary>
public enum EventKind
{
    /// <summary>Violence by one side on a target that does not fight back, or not at first.</summary>
    Attack,

    /// <summary>Armed fighting between two sides.</summary>
    Clash,

    /// <summary>Air, drone, artillery or missile fire from a distance.</summary>
    Strike,

    /// <summary>A raid, arrest or targeted killing by a state's forces.</summary>
    SecurityOperation,

    /// <summary>Riot, lynching or communal violence by a crowd.</summary>
    MobViolence,

    /// <summary>A demonstration without violence by those who protest.</summary>
    Protest,

    /// <summary>Somebody says that they will use violence.</summary>
    Threat,

    /// <summary>Somebody says that others will use violence.</summary>
    Warning,

    /// <summary>A place changes hands.</summary>
    TerritoryChange,

    /// <summary>A ceasefire, peace or exchange is agreed.</summary>
    Agreement,

    /// <summary>A group is founded, splits, merges, pledges, is designated or changes its leader.</summary>
    GroupChange,

    /// <summary>A court hears or decides.</summary>
    Trial,

    /// <summary>None of these.</summary>
    Other,
}
