using System.Collections.Immutable;

namespace Tacitus.Training.Places;

/// <summary>An event of an article whose place annotators told.</summary>
/// <param name="Corpus">Which set it is from.</param>
/// <param name="Article">The article's id.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Told">Words that the annotators took from what is told of the event; the place is not among them.</param>
/// <param name="Places">The places that count as right, each from the country down; with an empty country when none was told.</param>
internal sealed record PlacedEvent(string Corpus, string Article, string Text, ImmutableArray<string> Told, ImmutableArray<ImmutableArray<string>> Places);
