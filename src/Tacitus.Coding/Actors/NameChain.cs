namespace Tacitus.Coding.Actors;

/// <summary>A name that no lexicon knows for sure, with all its mentions in an article that may speak for what it is.</summary>
/// <param name="Key">What tells it from others: the name as written, or the id of what a definition made of it.</param>
/// <param name="First">Its first mention, as the hit that it becomes if it is a group's.</param>
/// <param name="Mentions">The units of all mentions, in order of reading.</param>
internal sealed record NameChain(string Key, ActorText.Hit First, List<(int First, int End)> Mentions);
