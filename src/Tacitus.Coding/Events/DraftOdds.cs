namespace Tacitus.Coding.Events;

/// <summary>How likely a draft is, by the models that see words alone, in thousandths.</summary>
/// <param name="Real">That it is a real event.</param>
/// <param name="Political">That it is political.</param>
internal readonly record struct DraftOdds(int Real, int Political);
