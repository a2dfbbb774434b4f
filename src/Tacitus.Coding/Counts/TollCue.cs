namespace Tacitus.Coding.Counts;

/// <summary>The sorts of phrases around tolls.</summary>
internal enum TollCue
{
    Toll,
    Predicate,
    Part,
    Revised,
    Alleged,
    Hypothetical,
    Planned,
    Negated,
    Period,
    Rate,
    War,
    Everywhere,
}
