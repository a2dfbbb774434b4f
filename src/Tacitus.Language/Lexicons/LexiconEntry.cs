namespace Tacitus.Language.Lexicons;

/// <summary>One line of a section.</summary>
/// <param name="Text">The line, trimmed, without its mark.</param>
/// <param name="Line">Its number, from 1.</param>
public readonly record struct LexiconEntry(string Text, int Line);
