namespace Tacitus.Coding.Relations.Naming;

/// <summary>One place where a name stands.</summary>
/// <param name="First">Its first unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Title">The title before it, in small letters; empty when there is none.</param>
/// <param name="Opens">Whether its first word is large by its place, as the first of a sentence.</param>
internal readonly record struct PartyMention(int First, int End, string Title, bool Opens);
