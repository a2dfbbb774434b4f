using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>Where an article was found, and what the user said of it there.</summary>
/// <param name="Path">Where, as the user would name it.</param>
/// <param name="Given">What a side-car file or an option says.</param>
public sealed record Appearance(string Path, GivenMetadata Given);
