namespace Tacitus.Coding.Events.Relevance;

/// <summary>What all drafts of an article share, and what it adds up to in the models that weigh each of them.</summary>
/// <param name="Features">What <see cref="RelevanceReader.Article"/> gave.</param>
/// <param name="Relevance">The sums in the model of real events.</param>
/// <param name="Politics">The sums in the model of political ones.</param>
internal sealed record WeighedArticle(uint[] Features, int[] Relevance, int[] Politics);
