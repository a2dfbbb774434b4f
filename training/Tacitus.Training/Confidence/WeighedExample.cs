using Tacitus.Coding.Confidence;

namespace Tacitus.Training.Confidence;

/// <summary>Something said of an event that was found, and whether it is right.</summary>
/// <param name="Set">The set that it is of.</param>
/// <param name="Finding">What is weighed of which event; each article that says so is an example, and the surest counts.</param>
/// <param name="Fold">The fold: no article tells of events of two folds.</param>
/// <param name="What">As what it is weighed.</param>
/// <param name="Features">What speaks for it and against it.</param>
/// <param name="IsRight">Whether the key says so too.</param>
internal sealed record WeighedExample(string Set, string Finding, int Fold, Weighed What, uint[] Features, bool IsRight)
{
    /// <summary>Whether whole passages were read of the article, which no encoder had learned.</summary>
    public bool IsRead { get; init; }
}
