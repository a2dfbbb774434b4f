namespace Tacitus.Model.Statements;

/// <summary>What is said of an actor beside its ties.</summary>
public enum AttributeKind
{
    /// <summary>What it wants.</summary>
    Aim,

    /// <summary>What it believes in.</summary>
    Ideology,

    /// <summary>How many fighters or members it has.</summary>
    Strength,

    /// <summary>How it changed over time: what it grew into, turned to, gained or lost.</summary>
    Course,

    /// <summary>What it holds against somebody: whom it accuses of what, why it sees them as enemies.</summary>
    Grievance,
}
