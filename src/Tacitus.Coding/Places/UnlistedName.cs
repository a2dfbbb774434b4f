using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>A name that the gazetteer does not list and that may be a place's: a run of capitals.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="First">The first piece.</param>
/// <param name="End">The piece after the last.</param>
/// <param name="Inner">The candidates that stand in it, the first and the number after the last.</param>
internal readonly record struct UnlistedName(Span Span, int First, int End, (int First, int End) Inner);
