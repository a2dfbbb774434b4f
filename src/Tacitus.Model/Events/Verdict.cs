namespace Tacitus.Model.Events;

/// <summary>Whether two reports tell of the same event.</summary>
public enum Verdict
{
    /// <summary>They do.</summary>
    Same,

    /// <summary>They do not.</summary>
    Different,

    /// <summary>One event is part of the other.</summary>
    PartOf,
}
