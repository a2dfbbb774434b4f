namespace Tacitus.Language.Numbers;

/// <summary>What a phrase of <c>numbers.lexicon</c> does in a number.</summary>
internal enum NumberWord
{
    Number,
    Scale,
    Vague,
    None,
    Before,
    After,
    Ordinal,
    Fraction,
    Percentage,
    MoneyBefore,
    MoneyAfter,
    Measure,
    Time,
    Month,
    AgeBefore,
    AgeAfter,
    LabelBefore,
    LabelNoun,
    LabelAfter,
}
