using System.Collections.Immutable;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Judging;

/// <summary>What speaks for the state of a tie in an article.</summary>
/// <param name="Read">The log odds of each state, in thousandths, by the encoder that reads passages; empty where none tells the tie.</param>
/// <param name="Ruled">The state that the words say where a rule surely reads it; null where none does.</param>
/// <param name="Worded">The same of the sentence that is likeliest to tell it, by its words alone; null where no sentence may.</param>
/// <param name="Fate">What became of the person who leads, belongs or pledged, as the article tells.</param>
/// <param name="IsFollowed">Whether the article says who followed a leader.</param>
/// <param name="HasEnd">Whether a sentence says until when it held.</param>
/// <param name="HasEarlier">Whether the article names another leader of the group before this one.</param>
/// <param name="HasLater">Whether it names another after this one.</param>
internal readonly record struct StateEvidence(
    ImmutableArray<int> Read, RelationState? Ruled, RelationState? Worded, PersonFate? Fate, bool IsFollowed, bool HasEnd, bool HasEarlier, bool HasLater);
