namespace Tacitus.Language.Numbers;

/// <summary>What sort of number it is.</summary>
public enum NumberKind
{
    /// <summary>It may count things or people.</summary>
    Cardinal,

    /// <summary>A place in an order.</summary>
    Ordinal,

    /// <summary>An age.</summary>
    Age,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A share.</summary>
    Percentage,

    /// <summary>A length, weight, speed or other measure.</summary>
    Measure,

    /// <summary>Part of a date or time.</summary>
    Time,

    /// <summary>Part of a name, model, score, address or other label.</summary>
    Label,
}
