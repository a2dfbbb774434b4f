namespace Tacitus.Coding.Lexicons;

/// <summary>A sentence that a section of a lexicon must, or must not, match.</summary>
/// <param name="Section">The section's header.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Matches">Whether it must match.</param>
internal sealed record LexiconExample(string Section, string Text, bool Matches);
