using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>Which tie a tie is, whoever tells it and where: rivals, allies and those who talk are so both ways.</summary>
/// <param name="Subject">The id of the subject.</param>
/// <param name="Type">Its type.</param>
/// <param name="Object">The id of the object, or the name of the place.</param>
internal readonly record struct TieId(string Subject, RelationType Type, string Object)
{
    /// <summary>The key of a tie.</summary>
    public static TieId Of(string subject, RelationType type, string value) =>
        type is RelationType.RivalOf or RelationType.AlliedWith or RelationType.NegotiatesWith && string.CompareOrdinal(subject, value) > 0 ? new(value, type, subject) : new(subject, type, value);
}
