using Tacitus.Coding.Relations.Weighing;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>Two ends in a sentence of a keyed article or of a rule's example.</summary>
/// <param name="Article">The article; null for an example of a rule.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Subject">The end that is the subject.</param>
/// <param name="Object">The end that is the object.</param>
/// <param name="Features">What the model sees of them.</param>
/// <param name="Told">A bit for each type of tie that the words state by the key.</param>
/// <param name="Unknown">A bit for each type that the key has from other words of the article, so that these may state it too.</param>
internal sealed record WeighedPair(KeyedArticle? Article, WeighedSentence Sentence, int Subject, int Object, uint[] Features, int Told, int Unknown);
