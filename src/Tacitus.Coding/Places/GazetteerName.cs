namespace Tacitus.Coding.Places;

/// <summary>An entry that a name may mean.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Form">What sort of name of it this is.</param>
internal readonly record struct GazetteerName(int Entry, NameForm Form);
