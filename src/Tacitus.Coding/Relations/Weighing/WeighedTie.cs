using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>A tie that the model finds in a sentence.</summary>
/// <param name="Subject">The end that is its subject.</param>
/// <param name="Type">Its type.</param>
/// <param name="Object">The end that is its object.</param>
/// <param name="Score">Its log odds, in thousandths.</param>
internal readonly record struct WeighedTie(int Subject, RelationType Type, int Object, int Score);
