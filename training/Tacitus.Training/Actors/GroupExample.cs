using Tacitus.Training.Roles;

namespace Tacitus.Training.Actors;

/// <summary>A name in a text to learn from.</summary>
/// <param name="Set">The set that the text is of.</param>
/// <param name="Fold">The fold of cross-validation that the text, and the name that stands in it, are in.</param>
/// <param name="Name">The name as it stands in the text.</param>
/// <param name="Example">What is seen of it, and whether it is a group's.</param>
internal sealed record GroupExample(string Set, int Fold, string Name, HashedExample Example);
