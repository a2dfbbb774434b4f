namespace Tacitus.Training.Persons;

/// <summary>A person whom a corpus names in a part.</summary>
/// <param name="Name">The name as the corpus gives it.</param>
/// <param name="Label">The index of the part among <see cref="PersonCorpus.Labels"/>.</param>
internal readonly record struct NamedPart(string Name, int Label);
