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

    // Twice that where it decides against what the n-grams say of the whole.
    private const int SurelyWordsForOne = 10;

    // A sign of Chinese, Japanese or Korean says as much as three letters.
    private const char FirstSign = '\u3040';

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
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem)) continue;
            var words = text.AsSpan(block.Span.Start, block.Span.Length);
            if (Length(words) < Shortest || language == "en" && IsEnglish(words, WordsForOne)) continue;
            if (LanguageIdentifier.Other(words, language) is not { } other) continue;
            marked ??= blocks.ToBuilder();
            marked[i] = block with { Language = other };
        }
        return marked?.DrainToImmutable() ?? blocks;
    }

    /// <summary>
    /// The language of an article of <paramref name="blocks"/> of <paramref name="text"/>, all of whose n-grams together are of <paramref name="language"/>: English where more than half of the running text is.
    /// A letter of other scripts is two or three bytes, so one statement in Russian outweighs two paragraphs in English.
    /// </summary>
    public static string Main(string text, ImmutableArray<Block> blocks, string language)
    {
        if (language is "en" or LanguageIdentifier.Undetermined) return language;
        int english = 0, other = 0;
        foreach (var block in blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem)) continue;
            var words = text.AsSpan(block.Span.Start, block.Span.Length);
            if (IsEnglish(words, SurelyWordsForOne)) english += block.Span.Length;
            else other += block.Span.Length;
        }
        return english > other ? "en" : language;
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (c >= FirstSign) length += 2;
        }
        return length;
    }

    private static bool IsEnglish(ReadOnlySpan<char> text, int wordsForOne)
    {
        int words = 0, english = 0;
        foreach (var range in text.Split(' '))
        {
            words++;
            if (EnglishWords.Contains(text[range].Trim(".,;:()“”\"'"))) english++;
        }
        return english * wordsForOne >= words;
    }
}
