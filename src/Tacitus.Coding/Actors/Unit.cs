namespace Tacitus.Coding.Actors;

/// <summary>
/// A piece of text that names are made of: a run of letters and digits, or a mark. Finer than a token, so that "ISIS-linked" holds "ISIS"
/// and "al Qaeda" is "al-Qaeda".
/// </summary>
/// <param name="Word">The word's number in <see cref="Vocabulary"/>; -1 when no lexicon has it.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Letters">Its case.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Token">The index of the token that it begins in.</param>
internal readonly record struct Unit(int Word, int Start, int End, Letters Letters, int Sentence, int Token);
