namespace Tacitus.Pages.Actors;

/// <summary>One tie as a line of the picture.</summary>
/// <param name="Words">What tie it is, from its subject.</param>
/// <param name="IsFromHere">Whether the actor in the middle is the subject.</param>
/// <param name="Mood">Whether it is one of friends.</param>
/// <param name="Holds">Whether it holds, as far as told.</param>
/// <param name="From">The year since which it holds; null when not told.</param>
/// <param name="To">The year until which; null when not told.</param>
/// <param name="Statements">How many statements say so.</param>
public sealed record TieLine(string Words, bool IsFromHere, TieMood Mood, bool Holds, int? From, int? To, int Statements);
