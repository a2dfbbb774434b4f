using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>Reads the years that head the entries of a chronology: "2014. 8 June: pilgrims' hotel", "4 July 2003. A mosque", "2016:" on a line of its own.</summary>
internal static class ChronologyReader
{
    // One year alone may be anything.
    private const int Fewest = 2;

    // "4 July 2003"
    private const int LongestHeading = 3;

    /// <summary>For each sentence the year of the entry that it stands in, or null; empty when the article has no chronology.</summary>
    public static ImmutableArray<int?> Read(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var found = 0;
        for (var s = 0; s < sentences.Length; s++) if (Opens(sentences, s) && Heading(article, tokens, sentences[s]) is not null) found++;
        if (found < Fewest) return [];
        var years = ImmutableArray.CreateBuilder<int?>(sentences.Length);
        int? year = null;
        var carries = false;
        for (var s = 0; s < sentences.Length; s++)
        {
            if (Opens(sentences, s))
            {
                var heading = Heading(article, tokens, sentences[s]);
                if (heading is { } own) year = own.Year;
                else if (!carries) year = null;
                // A year on a line of its own heads the paragraphs below it.
                if (heading is not null) carries = (s + 1 == sentences.Length || sentences[s + 1].Block != sentences[s].Block) && heading.Value.End == sentences[s].EndToken;
                else if (article.Blocks[sentences[s].Block].Kind == BlockKind.Heading) (carries, year) = (false, null);
            }
            years.Add(year);
        }
        return years.MoveToImmutable();
    }

    /// <summary>How many tokens with which <paramref name="sentence"/> opens are the bare <paramref name="year"/> of its entry and its full stop or colon.</summary>
    public static int YearBefore(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, Sentence sentence, int? year) =>
        year is not null && Opens(sentences, sentence.Index) && sentence.EndToken - sentence.FirstToken > Heads && tokens[sentence.FirstToken].Normal.Length == 4 && char.IsAsciiDigit(tokens[sentence.FirstToken].Normal[0])
        && IsStop(tokens[sentence.FirstToken + 1]) ? Heads : 0;

    private const int Heads = 2;

    private static bool IsStop(Token token) => token.Normal is "." or ":" or "\u2013" or "\u2014";

    private static bool Opens(ImmutableArray<Sentence> sentences, int s) => s == 0 || sentences[s - 1].Block != sentences[s].Block;

    // The year, and the token behind it and its full stop or colon.
    private static (int Year, int End)? Heading(Article article, ImmutableArray<Token> tokens, Sentence sentence)
    {
        var end = Math.Min(sentence.EndToken, sentence.FirstToken + LongestHeading);
        for (var i = sentence.FirstToken; i < end; i++)
        {
            var word = article[tokens[i].Span];
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100)
            {
                if (i + 1 == sentence.EndToken) return (year, i + 1);
                return IsStop(tokens[i + 1]) ? (year, i + 2) : null;
            }
            // Before it stand a day and a month at most.
            if (!(i == sentence.FirstToken && word.Length <= 2 && char.IsAsciiDigit(word[0])) && !Months.Contains(tokens[i].Normal)) return null;
        }
        return null;
    }

    private static readonly ImmutableHashSet<string> Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
}
