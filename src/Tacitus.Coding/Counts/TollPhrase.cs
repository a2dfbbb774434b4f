namespace Tacitus.Coding.Counts;

/// <summary>A phrase of <c>effects.lexicon</c> (a toll or predicate) or <c>cues.lexicon</c>.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Cue">What sort it is.</param>
/// <param name="Sense">The effect of a toll or predicate phrase.</param>
internal sealed record TollPhrase(string[] Words, TollCue Cue, EffectSense Sense);
