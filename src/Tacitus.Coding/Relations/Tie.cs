using Tacitus.Coding.Entities;

namespace Tacitus.Coding.Relations;

/// <summary>A learned tie between two mentions of one sentence.</summary>
/// <param name="Source">From whom.</param>
/// <param name="Type">What it is.</param>
/// <param name="Target">To whom.</param>
/// <param name="Score">By how many thousandths of log-odds it is likelier than no tie.</param>
public sealed record Tie(EntityMention Source, TieType Type, EntityMention Target, int Score);
