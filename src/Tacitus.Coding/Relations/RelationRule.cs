using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations;

/// <summary>One pattern for one type of tie.</summary>
/// <param name="Name">Its type and the line where it stands (<c>branch_of:41</c>), for traces.</param>
/// <param name="Type">The tie that it reads.</param>
/// <param name="State">Whether the tie that it reads holds.</param>
/// <param name="Steps">What must stand in the sentence, in order.</param>
/// <param name="Anchors">Words of which the sentence must have one for the pattern to be tried.</param>
internal sealed record RelationRule(string Name, RelationType Type, RelationState State, ImmutableArray<RelationRule.Step> Steps, ImmutableArray<string> Anchors)
{
    /// <summary>One step of a pattern.</summary>
    internal abstract record Step;

    /// <summary>The subject or the object.</summary>
    /// <param name="IsSubject">Whether it is the subject.</param>
    /// <param name="Kinds">The kinds of actor that may fill it; empty when a place must.</param>
    /// <param name="Pronouns">Whether a pronoun may.</param>
    /// <param name="Asides">Whether an aside between commas may follow.</param>
    /// <param name="Lists">Whether a list may fill it.</param>
    internal sealed record Slot(bool IsSubject, ImmutableArray<ActorKind> Kinds, bool Pronouns, bool Asides, bool Lists) : Step;

    /// <summary>One of some words or phrases.</summary>
    /// <param name="Single">Single words.</param>
    /// <param name="Phrases">Phrases of more than one.</param>
    /// <param name="Optional">Whether none of them need stand there.</param>
    internal sealed record Words(FrozenSet<string> Single, ImmutableArray<string[]> Phrases, bool Optional) : Step;

    /// <summary>Up to some words that are no actors.</summary>
    /// <param name="Most">How many.</param>
    /// <param name="Commas">Whether commas may be among them.</param>
    /// <param name="Nominal">Whether verbs and prepositions but "of" may not.</param>
    /// <param name="IsDescription">Whether all of them must belong to what is said of somebody before his name.</param>
    /// <param name="IsActive">Whether no form of "be" may be among them, nor "to" or "by".</param>
    internal sealed record Gap(int Most, bool Commas, bool Nominal, bool IsDescription = false, bool IsActive = false) : Step;
}
