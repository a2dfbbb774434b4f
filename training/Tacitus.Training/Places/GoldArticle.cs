using System.Collections.Immutable;

namespace Tacitus.Training.Places;

/// <summary>An article with its places' names marked.</summary>
/// <param name="Corpus">Which set it is from.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Text">The text.</param>
/// <param name="Toponyms">The names in order of reading.</param>
/// <param name="Start">Where the part begins that was marked; before it stand title and address.</param>
internal sealed record GoldArticle(string Corpus, string Id, string Text, ImmutableArray<GoldToponym> Toponyms, int Start = 0);
