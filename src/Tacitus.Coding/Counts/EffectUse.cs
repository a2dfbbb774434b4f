namespace Tacitus.Coding.Counts;

/// <summary>One use of a word as an effect.</summary>
/// <param name="Sense">What it does.</param>
/// <param name="Form">Its grammar.</param>
/// <param name="Particle">The words that must follow it, or its object, for this use; empty when none.</param>
internal readonly record struct EffectUse(EffectSense Sense, EffectForm Form, string[] Particle);
