using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Roles;

/// <summary>Somebody of whom an article speaks and who may have done what it tells: all mentions of one actor, or of one description.</summary>
/// <param name="Key">The actor's id, or the description in small letters.</param>
/// <param name="Actor">The actor's id; null for a description.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Mentions">Where it is spoken of, in order of reading; never empty.</param>
internal sealed record Doer(string Key, string? Actor, ActorKind Kind, ImmutableArray<ActorMention> Mentions)
{
    /// <summary>The key of the actor that a statement names.</summary>
    public static string KeyOf(ActorValue value) => value.Actor ?? value.Name.ToLowerInvariant();

    /// <summary>The key of the actor that words name.</summary>
    public static string KeyOf(ActorMention mention) => mention.Actor ?? mention.Name.ToLowerInvariant();
}
