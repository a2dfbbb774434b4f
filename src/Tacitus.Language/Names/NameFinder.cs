using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Names;

/// <summary>Finds runs of words that are set, or used, as names. In text of one case, and in headlines, the tags and the lexicons take the place of capitals.</summary>
internal sealed class NameFinder
{
    private const int Longest = 7;

    // A sentence of this many words, of which hardly any is in small letters, is set like a headline.
    private const int HeadlineWords = 4;

    private readonly FrozenSet<string> _given = Words("first-names.lexicon", "given");
    private readonly FrozenSet<string> _titles = Words("name-words.lexicon", "title");
    private readonly FrozenSet<string> _described = Words("name-words.lexicon", "described");
    private readonly FrozenSet<string> _organisations = Words("name-words.lexicon", "organisation");
    private readonly FrozenSet<string> _verbs = Words("name-words.lexicon", "verb");
    private readonly FrozenSet<string> _links = Words("name-words.lexicon", "link");
    private readonly FrozenSet<string> _suffixes = Words("name-words.lexicon", "suffix");

    /// <summary>The names of <paramref name="article"/> in order, none inside another.</summary>
    public ImmutableArray<NameMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        foreach (var sentence in sentences)
        {
            var oneCase = IsOneCase(article.Text, tokens, sentence) || IsHeadline(article.Text, tokens, sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!Starts(article.Text, tokens, sentence, i, oneCase)) continue;
                var end = End(article.Text, tokens, sentence, i, oneCase);
                var organisation = LastOrganisation(tokens, i, end);
                var first = AfterTitles(tokens, Math.Max(i, organisation), end);
                if (first >= end) { i = end - 1; continue; }
                var kind = first > i && (first > organisation || organisation < 0) ? NameKind.Person : KindOf(article.Text, tokens, sentence, i, end, organisation >= 0);
                if (kind == NameKind.Organisation) first = i;
                names.Add(new NameMention(new Span(tokens[first].Span.Start, tokens[end - 1].Span.End), sentence.Index, kind));
                i = end - 1;
            }
        }
        return names.DrainToImmutable();
    }

    private bool Starts(string text, ImmutableArray<Token> tokens, Sentence sentence, int i, bool oneCase)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word || token.Span.Length < 2 && !IsInitial(text, tokens, i) || IsMonth(tokens, i)) return false;
        if (oneCase)
        {
            if (_verbs.Contains(token.Normal)) return false;
            return _given.Contains(token.Normal) && i + 1 < sentence.EndToken && IsSurname(tokens[i + 1])
                || AfterAge(tokens, sentence, i) && i + 1 < sentence.EndToken && IsSurname(tokens[i]) && IsSurname(tokens[i + 1])
                || token.Tag == PartOfSpeech.Propn && (AfterTitle(tokens, sentence, i) || IsRareFirst(tokens, sentence, i));
        }
        if (!char.IsUpper(text[token.Span.Start])) return false;
        if (i > sentence.FirstToken && !IsOpening(text, tokens[i - 1])) return token.Tag is PartOfSpeech.Propn or PartOfSpeech.X || _given.Contains(token.Normal) || AfterTitle(tokens, sentence, i) || AfterAge(tokens, sentence, i);
        return token.Tag == PartOfSpeech.Propn || _given.Contains(token.Normal) || OpensSentence(text, tokens, sentence, i);
    }

    // "XANDRO MARIA BRAND", "XANDRO BRAND, 24,": a first name that the lexicon does not have.
    private bool IsRareFirst(ImmutableArray<Token> tokens, Sentence sentence, int i)
    {
        if (i + 2 >= sentence.EndToken || !IsNameWord(tokens[i + 1]) || _organisations.Contains(tokens[i].Normal) || _titles.Contains(tokens[i].Normal)) return false;
        return _given.Contains(tokens[i + 1].Normal) && IsNameWord(tokens[i + 2])
            || i + 3 < sentence.EndToken && tokens[i + 2].Normal == "," && tokens[i + 3].Kind == TokenKind.Number && tokens[i + 3].Span.Length == 2;
    }

    // "Xandro Maria Brand, 24, was": at the start of a sentence a rare first name is told by the given name or the initial that follows, and by what it is not.
    private bool OpensSentence(string text, ImmutableArray<Token> tokens, Sentence sentence, int i)
    {
        if (i + 2 >= sentence.EndToken || tokens[i].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X or PartOfSpeech.Verb) || tokens[i].Form == WordForm.Plural) return false;
        if (_titles.Contains(tokens[i].Normal) || _described.Contains(tokens[i].Normal) || _organisations.Contains(tokens[i].Normal)) return false;
        var next = tokens[i + 1];
        var named = _given.Contains(next.Normal) && char.IsUpper(text[next.Span.Start]) && tokens[i + 2].Kind == TokenKind.Word && char.IsUpper(text[tokens[i + 2].Span.Start]);
        var aged = i + 4 < sentence.EndToken && next.Kind == TokenKind.Word && char.IsUpper(text[next.Span.Start]) && tokens[i + 2].Normal == "," && tokens[i + 3].Kind == TokenKind.Number && tokens[i + 3].Span.Length == 2;
        return named || aged;
    }

    private int End(string text, ImmutableArray<Token> tokens, Sentence sentence, int first, bool oneCase)
    {
        var end = first + 1;
        for (var i = first + 1; i < sentence.EndToken && i - first < Longest; i++)
        {
            var token = tokens[i];
            if (end == i && i - first > 1 && _suffixes.Contains(tokens[i - 1].Normal)) return token.Normal == "." && tokens[i - 1].Normal is "jr" or "sr" ? i + 1 : end;
            var word = oneCase
                ? (IsNameWord(token) || i == first + 1 && IsSurname(token)) && !_organisations.Contains(token.Normal)
                : token.Kind == TokenKind.Word && char.IsUpper(text[token.Span.Start]) && !(token.Normal is "'s");
            if (word) end = i + 1;
            else if (IsNickname(text, tokens, sentence, i)) end = (i += 3) + 1;
            else if (token.Normal == "," && end == i && i + 1 < sentence.EndToken && _suffixes.Contains(tokens[i + 1].Normal)) end = ++i + 1;
            else if (!_links.Contains(token.Normal) && !(token.Normal == "." && IsInitial(text, tokens, i - 1) && end == i)) break;
        }
        return end;
    }

    // Tom "Red" Brand
    private static bool IsNickname(string text, ImmutableArray<Token> tokens, Sentence sentence, int i) =>
        i + 3 < sentence.EndToken && text[tokens[i].Span.Start] is '"' or '\u201c' or '\'' or '\u2018' && text[tokens[i + 2].Span.Start] is '"' or '\u201d' or '\'' or '\u2019'
        && tokens[i].Span.Length == 1 && tokens[i + 2].Span.Length == 1 && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 3].Kind == TokenKind.Word
        && char.IsUpper(text[tokens[i + 1].Span.Start]) && char.IsUpper(text[tokens[i + 3].Span.Start]);

    private int LastOrganisation(ImmutableArray<Token> tokens, int first, int end)
    {
        for (var i = end - 1; i >= first; i--) if (_organisations.Contains(tokens[i].Normal)) return i;
        return -1;
    }

    // "Harbour Police Chief Dan Brand": the name starts behind the last title. What is nothing but a title ("Attorney General") is no name; a
    // title can be a surname ("Tom King").
    private int AfterTitles(ImmutableArray<Token> tokens, int from, int end)
    {
        for (var i = end - 2; i >= from; i--)
        {
            if (!_titles.Contains(tokens[i].Normal) && !_described.Contains(tokens[i].Normal)) continue;
            var next = tokens[i + 1].Normal == "." ? i + 2 : i + 1;
            return next >= end || next == end - 1 && _titles.Contains(tokens[next].Normal) ? end : next;
        }
        return end - from == 1 && _titles.Contains(tokens[from].Normal) ? end : from;
    }

    private NameKind KindOf(string text, ImmutableArray<Token> tokens, Sentence sentence, int start, int end, bool organisation)
    {
        if (organisation) return NameKind.Organisation;
        if (AfterTitle(tokens, sentence, start) || AfterAge(tokens, sentence, start)) return NameKind.Person;
        if (_given.Contains(tokens[start].Normal) && end - start >= 2) return NameKind.Person;
        // "Brand, 34, said": an age makes it a person.
        if (end + 2 < sentence.EndToken && tokens[end].Normal == "," && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Span.Length == 2 && tokens[end + 2].Normal is "," or "." && end - start >= 2) return NameKind.Person;
        if (_suffixes.Contains(tokens[end - 1].Normal) || tokens[end - 1].Normal == "." && end - start >= 3) return NameKind.Person;
        return start > sentence.FirstToken && tokens[start - 1].Normal is "in" or "near" && end - start <= 3 ? NameKind.Place : NameKind.Unknown;
    }

    private bool AfterTitle(ImmutableArray<Token> tokens, Sentence sentence, int i)
    {
        var before = i - 1;
        if (before >= sentence.FirstToken && tokens[before].Normal == ".") before--;
        return before >= sentence.FirstToken && (_titles.Contains(tokens[before].Normal) || _described.Contains(tokens[before].Normal));
    }

    // "34-year-old Tom Brand"
    private static bool AfterAge(ImmutableArray<Token> tokens, Sentence sentence, int i)
    {
        if (i <= sentence.FirstToken) return false;
        var before = tokens[i - 1].Normal;
        return before.EndsWith("-old", StringComparison.Ordinal) || before == "old" && i - 2 >= sentence.FirstToken && tokens[i - 2].Normal is "-" or "year" or "year-";
    }

    // "Jan. 27"
    private static bool IsMonth(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Normal is "jan" or "dec" or "mar" or "may" or "june" or "april" or "august" && i + 2 < tokens.Length
        && (tokens[i + 1].Kind == TokenKind.Number || tokens[i + 1].Normal == "." && tokens[i + 2].Kind == TokenKind.Number);

    private bool IsNameWord(Token token) => !_verbs.Contains(token.Normal) && token.Kind == TokenKind.Word && token.Tag == PartOfSpeech.Propn;

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
            var span = tokens[i].Span;
            foreach (var c in text.AsSpan(span.Start, span.Length))
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }
            if (upper > 0 && lower > 0) return false;
        }
        return lower == 0 && upper > 12 || upper == 0;
    }

    private static bool IsHeadline(string text, ImmutableArray<Token> tokens, Sentence sentence)
    {
        var (upper, lower) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Span.Length < 4) continue;
            if (char.IsUpper(text[tokens[i].Span.Start])) upper++;
            else lower++;
        }
        return upper >= HeadlineWords && lower * 5 <= upper;
    }

    private static FrozenSet<string> Words(string file, string section) =>
        LexiconFile.Embedded(typeof(NameFinder).Assembly, file).Sections.Where(s => s.Name == section).SelectMany(s => s.Entries).Select(e => e.Text).ToFrozenSet(StringComparer.Ordinal);
}
