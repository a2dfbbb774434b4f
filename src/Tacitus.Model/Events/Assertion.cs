namespace Tacitus.Model.Events;

/// <summary>How the sources put that it happened (codebook axis <c>assertion</c>).</summary>
public enum Assertion
{
    /// <summary>As a fact.</summary>
    Asserted,

    /// <summary>As something said by some.</summary>
    Alleged,

    /// <summary>As denied.</summary>
    Denied,

    /// <summary>As doubted.</summary>
    Doubted,
}
