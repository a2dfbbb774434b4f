namespace Tacitus.Model.Reports;

/// <summary>What part an account plays in its article.</summary>
public enum Narration
{
    /// <summary>The news of the article.</summary>
    Lead,

    /// <summary>Another event of the same news.</summary>
    Detail,

    /// <summary>Something that happened before, told for the background.</summary>
    Background,

    /// <summary>An entry of a list of past events.</summary>
    List,
}
