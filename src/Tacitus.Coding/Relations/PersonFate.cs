using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>What became of a person, as an article tells.</summary>
/// <param name="Words">The words that tell it.</param>
/// <param name="When">When, where the sentence has one date.</param>
/// <param name="IsDeath">Whether it was his death; else he was taken, driven out or gave up.</param>
internal readonly record struct PersonFate(Span Words, PartialDate? When, bool IsDeath);
