using Tacitus.Model.Actors;

namespace Tacitus.Model.Statements;

/// <summary>Somebody who acts or suffers.</summary>
/// <param name="Actor">The actor's id; null when it is nobody that can be told again ("gunmen").</param>
/// <param name="Name">The name or description as written.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Qualifier">
/// What the field needs to know of them, as a code: a perpetrator's basis (named, accused, claimed, admitted, convicted), a suspect's
/// legal state (arrested, charged, tried, convicted, acquitted), a target's kind (civilians, government, police, military, ...).
/// </param>
public sealed record ActorValue(string? Actor, string Name, ActorKind Kind, string? Qualifier = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => Name;
}
