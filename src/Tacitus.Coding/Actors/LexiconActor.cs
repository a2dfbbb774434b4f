using System.Collections.Immutable;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>What the lexicon knows of one actor.</summary>
/// <param name="Actor">Id, shown name, kind, home and all names.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of where it is active; empty for worldwide.</param>
/// <param name="FirstYear">The year from which it exists; 0 when not known.</param>
/// <param name="LastYear">The last year in which it existed; 9999 when it still does or that is not known.</param>
/// <param name="Parent">The id of the actor of which it is a branch, or which a person leads, or for which a channel speaks.</param>
/// <param name="Note">A remark: <c>channel</c> for a channel; <c>military</c> or <c>police</c> when it is its country's.</param>
public sealed record LexiconActor(Actor Actor, ImmutableArray<string> Countries, int FirstYear, int LastYear, string? Parent, string Note)
{
    /// <summary>Names that lead to it and are no other name of it: its political wing's, a nickname of many.</summary>
    public ImmutableArray<string> Loose { get; init; } = [];

    /// <summary>The actor's id.</summary>
    public string Id => Actor.Id;

    /// <summary>Whether it is a channel through which a group speaks, and so never the claimant itself.</summary>
    public bool IsChannel => Note == "channel";
}
