using System.Collections.Immutable;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Persons;

/// <summary>The part that a named person has in the violence that an article tells of.</summary>
/// <param name="Person">The person.</param>
/// <param name="Field"><see cref="Field.Victim"/> or <see cref="Field.Suspect"/>.</param>
/// <param name="Qualifier">A victim's fate (<c>killed</c>, <c>injured</c>), a suspect's legal state.</param>
/// <param name="Cues">The words near a mention that speak for it, the plainest first; at least the mention itself.</param>
/// <param name="Probability">How sure the model is, in thousandths.</param>
internal sealed record PersonPart(Person Person, Field Field, string Qualifier, ImmutableArray<Span> Cues, int Probability);
