using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>Words that the role model holds to name somebody or something in a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Span">The words.</param>
/// <param name="Sentence">The index of their sentence.</param>
/// <param name="Probability">How sure the model is, in thousandths.</param>
internal readonly record struct RoleReading(Role Role, Span Span, int Sentence, int Probability);
