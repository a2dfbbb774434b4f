using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relevance;

/// <summary>An article with a word on which of its drafts are real events.</summary>
/// <param name="Set">The data set that it is of.</param>
/// <param name="Id">Its name in the set.</param>
/// <param name="Article">The article.</param>
/// <param name="Is">Whether the draft, by its place in the article, tells of a real event; null when that is not known.</param>
/// <param name="IsPolitical">Whether it is political; null when that is not known.</param>
/// <param name="Tells">Whether the article tells of any event; null when that is only known of its drafts.</param>
internal sealed record RelevanceText(string Set, string Id, Article Article, Func<Analysis, Drafted, Draft, bool?> Is, Func<Drafted, Draft, bool?> IsPolitical, bool? Tells = null);
