namespace Tacitus.Coding.Events;

/// <summary>A cue in the text.</summary>
/// <param name="Cue">What it does.</param>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
internal readonly record struct CueMention(Cue Cue, int First, int End);
