namespace Tacitus.Coding.Lexicons;

/// <summary>A phrase of a lexicon found in a run of tokens.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Section">The index of its section in <see cref="PhraseLexicon.Sections"/>.</param>
/// <param name="Plural">Whether it was matched by the plural of a noun.</param>
internal readonly record struct PhraseMatch(int First, int End, int Section, bool Plural);
