using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>An article's text after cleaning.</summary>
/// <param name="Text">The clean text.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Runs">How it came from the raw text.</param>
internal sealed record CleanText(string Text, ImmutableArray<Block> Blocks, ImmutableArray<TextRun> Runs);
