using System.Collections.Immutable;

namespace Tacitus.Coding.Linking;

/// <summary>What linking wants kept of one report for the next time.</summary>
/// <param name="Id">The report.</param>
/// <param name="Article">Its article.</param>
/// <param name="Component">The least id of the reports that either linking held to be of one event with it, or whose dates hang on it.</param>
/// <param name="Keys">The keys under which it meets others; default when those that are kept still hold.</param>
/// <param name="Neighbours">The reports whose pair with it speaks for one event; empty when the keys are default.</param>
public sealed record KeptReport(string Id, string Article, string Component, ImmutableArray<LinkKey> Keys, ImmutableArray<string> Neighbours);
