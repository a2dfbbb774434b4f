using System.Collections.Immutable;

namespace Tacitus.Coding.Linking;

/// <summary>An article with those that copy it.</summary>
/// <param name="Original">The id of the article that was first.</param>
/// <param name="Copies">The ids of its copies, in order; empty when it has none.</param>
public sealed record CopyFamily(string Original, ImmutableArray<string> Copies);
