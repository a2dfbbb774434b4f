using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>The day and the place with which a paragraph opens ("At Velm, on 4 May, the men ..."): those of all that it goes on to tell.</summary>
/// <param name="Sentence">The index of its first sentence.</param>
/// <param name="Date">The day; null when it names none.</param>
/// <param name="Place">The place; null when it names none.</param>
internal sealed record Opening(int Sentence, Read<DateValue>? Date, Read<EventPlace>? Place);
