using System.Collections.Immutable;

namespace Tacitus.Inquiry.Answers;

/// <summary>What a ledger answers to a question: sections of sentences and values, each with numbered sources that point at words of articles.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Sections">Its parts, none of them empty.</param>
/// <param name="Sources">The sources by number, from 1.</param>
/// <param name="Cautions">What a reader must know before using it.</param>
public sealed record Answer(string Title, ImmutableArray<Section> Sections, ImmutableArray<Citation> Sources, ImmutableArray<string> Cautions);
