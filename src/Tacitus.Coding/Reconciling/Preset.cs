namespace Tacitus.Coding.Reconciling;

/// <summary>Which codebook's behaviour the tolls follow where sources differ.</summary>
public enum Preset
{
    /// <summary>The rule of <c>docs/reconciling.md</c>.</summary>
    Standard,

    /// <summary>As ACLED: of the figures that stand the most conservative is the best, of a range its lower end, and words without a number have the number that ACLED gives them.</summary>
    Conservative,

    /// <summary>As UCDP GED: of figures whose sources are as well placed the lower is the best; what was replaced still widens low and high.</summary>
    Ucdp,

    /// <summary>The latest figure is the best, whoever gives it.</summary>
    Latest,
}
