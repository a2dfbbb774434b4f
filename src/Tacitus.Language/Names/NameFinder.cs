using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Names;

/// <summary>Finds runs of words that are set, or used, as names. In text of one case the tags and the lexicons take the place of capitals.</summary>
internal sealed class NameFinder
{
    private const int Longest = 6;

    private readonly FrozenSet<string> _given = Words("first-names.lexicon", "given");
    private readonly FrozenSet<string> _titles = Words("name-words.lexicon", "title");
    private readonly FrozenSet<string> _organisations = Words("name-words.lexicon", "organisation");
    private readonly FrozenSet<string> _links = Words("name-words.lexicon", "link");

    /// <summary>The names of <paramref name="article"/> in order, none inside another.</summary>
    public ImmutableArray<NameMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        foreach (var sentence in sentences)
        {
            var oneCase = IsOneCase(article.Text, tokens, sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!Starts(article.Text, tokens, sentence, i, oneCase)) continue;
                var end = End(article.Text, tokens, sentence, i, oneCase);
                var first = i;
                while (first < end - 1 && _titles.Contains(tokens[first].Normal)) first++;
                names.Add(new NameMention(new Span(tokens[first].Span.Start, tokens[end - 1].Span.End), sentence.Index, KindOf(article.Text, tokens, sentence, i, first, end)));
                i = end - 1;
            }
        }
        return names.DrainToImmutable();
    }

    private bool Starts(string text, ImmutableArray<Token> tokens, Sentence sentence, int i, bool oneCase)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word || token.Span.Length < 2 && !IsInitial(text, tokens, i)) return false;
        if (oneCase) return _given.Contains(token.Normal) && i + 1 < sentence.EndToken && IsSurname(tokens[i + 1]) || AfterTitle(tokens, sentence, i) && token.Tag == PartOfSpeech.Propn;
        if (!char.IsUpper(text[token.Span.Start])) return false;
        if (i > sentence.FirstToken && !IsOpening(text, tokens[i - 1])) return token.Tag is PartOfSpeech.Propn or PartOfSpeech.X || _given.Contains(token.Normal);
        return token.Tag == PartOfSpeech.Propn || _given.Contains(token.Normal);
    }

    private int End(string text, ImmutableArray<Token> tokens, Sentence sentence, int first, bool oneCase)
    {
        var end = first + 1;
        for (var i = first + 1; i < sentence.EndToken && i - first < Longest; i++)
        {
            var token = tokens[i];
            var word = oneCase
                ? (IsNameWord(token) || i == first + 1 && IsSurname(token)) && !_organisations.Contains(token.Normal)
                : token.Kind == TokenKind.Word && char.IsUpper(text[token.Span.Start]) && !(token.Normal is "'s");
            if (word) end = i + 1;
            else if (!_links.Contains(token.Normal) && !(token.Normal == "." && IsInitial(text, tokens, i - 1) && end == i)) break;
        }
        return end;
    }

    private NameKind KindOf(string text, ImmutableArray<Token> tokens, Sentence sentence, int start, int first, int end)
    {
        for (var i = first; i < end; i++) if (_organisations.Contains(tokens[i].Normal)) return NameKind.Organisation;
        if (first > start || AfterTitle(tokens, sentence, start)) return NameKind.Person;
        if (_given.Contains(tokens[first].Normal) && end - first >= 2) return NameKind.Person;
        // "Brand, 34, said": an age makes it a person.
        if (end + 2 < sentence.EndToken && tokens[end].Normal == "," && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Span.Length == 2 && tokens[end + 2].Normal is "," or "." && end - first >= 2) return NameKind.Person;
        return start > sentence.FirstToken && tokens[start - 1].Normal is "in" or "near" && end - first <= 3 ? NameKind.Place : NameKind.Unknown;
    }

    private bool AfterTitle(ImmutableArray<Token> tokens, Sentence sentence, int i)
    {
        var before = i - 1;
        if (before >= sentence.FirstToken && tokens[before].Normal == ".") before--;
        return before >= sentence.FirstToken && _titles.Contains(tokens[before].Normal);
    }

    private static bool IsNameWord(Token token) => token.Kind == TokenKind.Word && token.Tag == PartOfSpeech.Propn;

    // In capitals a surname that is also a common noun looks like one.
    private static bool IsSurname(Token token) => token.Kind == TokenKind.Word && token.Tag is not (PartOfSpeech.Adp or PartOfSpeech.Aux or PartOfSpeech.Det
        or PartOfSpeech.Pron or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Part or PartOfSpeech.Adv or PartOfSpeech.Num);

    private static bool IsInitial(string text, ImmutableArray<Token> tokens, int i) => tokens[i].Span.Length == 1 && char.IsUpper(text[tokens[i].Span.Start]) && i + 1 < tokens.Length && tokens[i + 1].Normal == ".";

    private static bool IsOpening(string text, Token token) => text[token.Span.Start] is '"' or '\u201c' or '\u2018' or '(' or '[' or ':';

    private static bool IsOneCase(string text, ImmutableArray<Token> tokens, Sentence sentence)
    {
        var (upper, lower) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            foreach (var c in tokens[i].Span.In(text).AsSpan())
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }
        }
        return lower == 0 && upper > 12 || upper == 0;
    }

    private static FrozenSet<string> Words(string file, string section) =>
        LexiconFile.Embedded(typeof(NameFinder).Assembly, file).Sections.Where(s => s.Name == section).SelectMany(s => s.Entries).Select(e => e.Text).ToFrozenSet(StringComparer.Ordinal);
}
