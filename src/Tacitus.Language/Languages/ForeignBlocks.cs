using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Languages;

/// <summary>Marks the blocks of an article that are in another language than the rest: a statement in the original, a translation beside it, a notice of the site.</summary>
internal static class ForeignBlocks
{
    // Names alone can make a short English line look like Spanish or Arabic; in 100 characters there is a sentence.
    private const int Shortest = 100;

    // One word in twenty of these is enough: in English news it is one in six, and names of other languages' words are rare among them.
    private const int WordsForOne = 20;

    private static readonly FrozenSet<string> English = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "the", "and", "of", "to", "that", "with", "said", "were", "has", "from", "his");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishWords = English.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary><paramref name="blocks"/> of <paramref name="text"/>, those in another language than <paramref name="language"/> marked.</summary>
    public static ImmutableArray<Block> Mark(string text, ImmutableArray<Block> blocks, string language)
    {
        if (language == LanguageIdentifier.Undetermined || blocks.Length < 2) return blocks;
        ImmutableArray<Block>.Builder? marked = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.Span.Length < Shortest || block.Kind is not (BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem)) continue;
            var words = text.AsSpan(block.Span.Start, block.Span.Length);
            if (language == "en" && IsEnglish(words)) continue;
            if (LanguageIdentifier.Other(words, language) is not { } other) continue;
            marked ??= blocks.ToBuilder();
            marked[i] = block with { Language = other };
        }
        return marked?.DrainToImmutable() ?? blocks;
    }

    private static bool IsEnglish(ReadOnlySpan<char> text)
    {
        int words = 0, english = 0;
        foreach (var range in text.Split(' '))
        {
            words++;
            if (EnglishWords.Contains(text[range].Trim(".,;:()“”\"'"))) english++;
        }
        return english * WordsForOne >= words;
    }
}
