using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>Somebody or some place that a sentence may tell a tie of.</summary>
/// <param name="Item">The step of the sentence where it stands.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Actor">Whom it names, or whom it may mean.</param>
/// <param name="Place">The place that it names.</param>
/// <param name="Basis">By what it is told.</param>
/// <param name="Signals">What speaks for it, where it is not named.</param>
internal sealed record RelationEnd(int Item, Span Span, ActorMention? Actor, PlaceMention? Place, EndBasis Basis, EndSignals Signals);
