namespace Tacitus.Coding.Linking;

/// <summary>With which others a report is worth comparing.</summary>
internal enum Reach
{
    /// <summary>Only with those that reach all.</summary>
    None,

    /// <summary>With those that reach some or all.</summary>
    Some,

    /// <summary>With every other.</summary>
    All,
}
