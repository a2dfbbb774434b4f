namespace Tacitus.Language.Dates;

/// <summary>What sort of thing a <see cref="TimeValue"/> is.</summary>
internal enum TimeKind
{
    /// <summary>A word or number of the lexicon, not yet a time.</summary>
    Word,

    /// <summary>A point or stretch on the calendar, or a time of day.</summary>
    Point,

    /// <summary>A length.</summary>
    Length,

    /// <summary>Something that comes again.</summary>
    Set,

    /// <summary>Past, present or future without more.</summary>
    Reference,
}
