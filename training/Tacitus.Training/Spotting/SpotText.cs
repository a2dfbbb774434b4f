using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Spotting;

/// <summary>An article with what is known of its words.</summary>
/// <param name="Set">The data set that it is of.</param>
/// <param name="Id">Its name in the set.</param>
/// <param name="Article">The article.</param>
/// <param name="Told">Words that tell of an event, and its kind; null where that is none of the codebook's.</param>
/// <param name="Unknown">Words of which it is not known whether they tell of an event.</param>
/// <param name="IsWhole">Whether all other words tell of none.</param>
internal sealed record SpotText(string Set, string Id, Article Article, ImmutableArray<(Span Words, EventKind? Kind)> Told, ImmutableArray<Span> Unknown, bool IsWhole);
