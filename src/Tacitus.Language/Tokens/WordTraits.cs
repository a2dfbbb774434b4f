namespace Tacitus.Language.Tokens;

/// <summary>What the tagger sees of one token: hashes of its word, endings and beginning, its class in the lexicon, its shape, and the same of what stands behind its last hyphen.</summary>
internal readonly record struct WordTraits(uint Word, uint Suffix1, uint Suffix2, uint Suffix3, uint Prefix, uint Class, uint Shape, uint Tail, uint TailClass);
