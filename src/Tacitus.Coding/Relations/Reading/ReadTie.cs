using System.Collections.Immutable;
using Tacitus.Coding.Passages;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>A tie that a passage may tell.</summary>
/// <param name="Subject">The id of the actor that is its subject.</param>
/// <param name="Type">Its type.</param>
/// <param name="Object">The id of the actor that is its object, or the name of the place.</param>
/// <param name="Score">Its log odds, in thousandths.</param>
/// <param name="States">The log odds of each <see cref="RelationState"/>, in thousandths.</param>
/// <param name="SubjectName">The name of the subject that tells it most.</param>
/// <param name="ObjectName">The name of the object that tells it most.</param>
internal sealed record ReadTie(string Subject, RelationType Type, string Object, int Score, ImmutableArray<int> States, PassageMention SubjectName, PassageMention ObjectName)
{
    /// <summary>Its likeliest state.</summary>
    public RelationState State => (RelationState)States.IndexOf(States.Max());

    /// <summary>Which tie it is.</summary>
    public TieId Id => TieId.Of(Subject, Type, Object);
}
