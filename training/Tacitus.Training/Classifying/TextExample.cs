using System.Collections.Immutable;
using Tacitus.Coding.Learning;

namespace Tacitus.Training.Classifying;

/// <summary>A text to learn from.</summary>
/// <param name="Document">The document that it belongs to; a document is never on both sides of a fold.</param>
/// <param name="Features">What it has of features.</param>
/// <param name="Labels">For each label of the task whether it has it.</param>
internal sealed record TextExample(string Document, FeatureVector Features, ImmutableArray<bool> Labels);
