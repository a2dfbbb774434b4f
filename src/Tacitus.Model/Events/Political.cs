namespace Tacitus.Model.Events;

/// <summary>Whether it is political violence (codebook axis <c>political</c>).</summary>
public enum Political
{
    /// <summary>It has a political, religious or social aim, or a party to a conflict took part.</summary>
    Yes,

    /// <summary>Crime without politics.</summary>
    No,

    /// <summary>The words do not tell.</summary>
    Unclear,
}
