using System.Collections.Immutable;

namespace Tacitus.Coding.Passages;

/// <summary>Two parties of a passage between whom something may be told, and their names nearest to each other.</summary>
/// <param name="Subject">The party that would be the subject.</param>
/// <param name="Object">The party that would be the object.</param>
/// <param name="Names">Pairs of names, the nearest first.</param>
internal readonly record struct PassagePair(int Subject, int Object, ImmutableArray<(int Subject, int Object)> Names);
