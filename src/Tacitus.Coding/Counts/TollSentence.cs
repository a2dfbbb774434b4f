using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Numbers;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>One sentence with what the lexicons say of its words, and the questions of grammar that tolls need answered.</summary>
internal sealed class TollSentence
{
    private static readonly (WordIndex Words, Grammar[] Kinds) Known = ByWord(
        (Grammar.Preposition,
            "of in on at near with by from to for between against among under over inside outside behind into onto across around toward towards through throughout within without "
            + "about above below beside besides during despite via upon off amid amidst along alongside aboard beyond per like according following involving involved plus except"),
        (Grammar.Subordinator, "after before since until when while where because although though whereas once if unless whether that than as so"),
        (Grammar.Be, "was were is are be been being got gets get getting 's 're wasn't weren't isn't aren't"),
        (Grammar.Have, "has have had having hasn't haven't hadn't 've"),
        (Grammar.Do, "did does do didn't doesn't don't"),
        (Grammar.Modal, "could would might may can should must will shall cannot couldn't wouldn't won't can't 'll 'd"),
        (Grammar.Determiner, "a an the this that these those another each every any his her their its our my your one other both all such same"),
        (Grammar.Other,
            "and or but nor yet & who whom whose which what how why not n't never also then there here it he she they we i you him them us me himself herself themselves itself "
            + "said says say told tells according nobody none no-one someone anyone everyone something least most more less fewer only just even still too very again ago later earlier now "
            + "today yesterday tomorrow tonight including included includes among reported reports adding added went came come go goes"));

    [Flags]
    private enum Grammar : byte
    {
        None = 0,
        Preposition = 1,
        Subordinator = 2,
        Be = 4,
        Have = 8,
        Do = 16,
        Modal = 32,
        Determiner = 64,
        Other = 128,
    }

    private readonly Analysis _analysis;
    private readonly Sentence _sentence;
    private readonly TollWord?[] _words;
    private readonly string[] _normals;
    private readonly int[] _numbers;
    private readonly int[] _names;
    private readonly Grammar[] _grammar;

    /// <summary>Looks up the words of <paramref name="sentence"/>; its own numbers, names and times begin at <paramref name="firstNumber"/>, <paramref name="firstName"/> and <paramref name="firstTime"/>.</summary>
    public TollSentence(Analysis analysis, Sentence sentence, TollWord?[] words, int firstNumber, int firstName, int firstTime)
    {
        _analysis = analysis;
        _sentence = sentence;
        _words = words;
        var endTime = firstTime;
        while (endTime < analysis.Times.Length && analysis.Times[endTime].Sentence == sentence.Index) endTime++;
        Times = analysis.Times[firstTime..endTime];
        _numbers = new int[Length];
        _names = new int[Length];
        _grammar = new Grammar[Length];
        _normals = new string[Length];
        for (var i = 0; i < _grammar.Length; i++)
        {
            _normals[i] = At(i).Normal;
            if (Known.Words.Of(At(i)) is >= 0 and var known) _grammar[i] = Known.Kinds[known];
        }
        Array.Fill(_numbers, -1);
        Array.Fill(_names, -1);
        for (var n = firstNumber; n < analysis.Numbers.Length && analysis.Numbers[n].Sentence == sentence.Index; n++) Mark(_numbers, analysis.Numbers[n].Span, n);
        for (var n = firstName; n < analysis.Names.Length && analysis.Names[n].Sentence == sentence.Index; n++) Mark(_names, analysis.Names[n].Span, n);
    }

    /// <summary>Its time expressions.</summary>
    public ImmutableArray<TimeMention> Times { get; }

    /// <summary>Its index in the article.</summary>
    public int Index => _sentence.Index;

    /// <summary>How many tokens it has.</summary>
    public int Length => _sentence.EndToken - _sentence.FirstToken;

    /// <summary>Where the whole of it stands.</summary>
    public Span Span => _sentence.Span;

    /// <summary>The article's analysis.</summary>
    public Analysis Analysis => _analysis;

    /// <summary>Token <paramref name="i"/> of the sentence; positions outside read as an empty mark.</summary>
    public string this[int i] => (uint)i < (uint)_normals.Length ? _normals[i] : "";

    /// <summary>The tag of token <paramref name="i"/>, <see cref="PartOfSpeech.X"/> outside.</summary>
    public PartOfSpeech Tag(int i) => (uint)i < (uint)Length ? _analysis.Tokens[_sentence.FirstToken + i].Tag : PartOfSpeech.X;

    /// <summary>What the lexicons say of token <paramref name="i"/>.</summary>
    public TollWord? Word(int i) => (uint)i < (uint)Length ? _words[i] : null;

    /// <summary>The number that covers token <paramref name="i"/>.</summary>
    public NumberMention? Number(int i) => (uint)i < (uint)Length && _numbers[i] >= 0 ? _analysis.Numbers[_numbers[i]] : null;

    /// <summary>The name that covers token <paramref name="i"/>.</summary>
    public Tacitus.Language.Names.NameMention? Name(int i) => (uint)i < (uint)Length && _names[i] >= 0 ? _analysis.Names[_names[i]] : null;

    /// <summary>The span from token <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public Span Cover(int start, int end) => new(At(start).Span.Start, At(end - 1).Span.End);

    /// <summary>The token of the sentence that is token <paramref name="index"/> of the article.</summary>
    public int TokenOf(int index) => index - _sentence.FirstToken;

    /// <summary>The clause whose verb is token <paramref name="i"/>; null when none is.</summary>
    public Clause? ClauseAt(int i)
    {
        var verb = _sentence.FirstToken + i;
        var at = FirstClause(verb);
        return at < _analysis.Clauses.Length && _analysis.Clauses[at].Verb == verb ? _analysis.Clauses[at] : null;
    }

    // The first clause whose verb is at or after a token of the article.
    private int FirstClause(int verb)
    {
        int low = 0, high = _analysis.Clauses.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_analysis.Clauses[middle].Verb < verb) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The clauses of the sentence.</summary>
    public IEnumerable<Clause> Clauses
    {
        get
        {
            for (var c = FirstClause(_sentence.FirstToken); c < _analysis.Clauses.Length && _analysis.Clauses[c].Sentence == Index; c++) yield return _analysis.Clauses[c];
        }
    }

    /// <summary>The token of the sentence at or after text position <paramref name="position"/>.</summary>
    public int TokenAt(int position) => _analysis.TokenAt(position) - _sentence.FirstToken;

    /// <summary>The first token after <paramref name="i"/> that does not belong to what <paramref name="span"/> covers.</summary>
    public int After(int i, Span span)
    {
        while (i < Length && At(i).Span.Start < span.End) i++;
        return i;
    }

    /// <summary>Whether token <paramref name="i"/> is one of <paramref name="words"/>.</summary>
    public bool IsOneOf(WordIndex words, int i) => (uint)i < (uint)Length && words.Of(At(i)) >= 0;

    /// <summary>Whether token <paramref name="i"/> is a word.</summary>
    public bool IsWord(int i) => (uint)i < (uint)Length && At(i).Kind == TokenKind.Word;

    /// <summary>Whether token <paramref name="i"/> starts with a capital.</summary>
    public bool IsCapital(int i) => (uint)i < (uint)Length && char.IsUpper(_analysis.Article.Text[At(i).Span.Start]);

    /// <summary>Whether it is a mark that sets off words without parting clauses: quotes and brackets.</summary>
    public bool IsQuote(int i) => this[i] is "\"" or "\u201c" or "\u201d" or "'" or "\u2018" or "\u2019" or "[" or "]" or "(" or ")" or "`" or "\u00ab" or "\u00bb";

    /// <summary>Whether it is a preposition.</summary>
    public bool IsPreposition(int i) => Is(i, Grammar.Preposition);

    /// <summary>Whether it opens a clause.</summary>
    public bool IsSubordinator(int i) => Is(i, Grammar.Subordinator);

    /// <summary>Whether it is a form of "be" or "get".</summary>
    public bool IsBe(int i) => Is(i, Grammar.Be) && !(this[i] == "'s" && Tag(i) is PartOfSpeech.Part or PartOfSpeech.X);

    /// <summary>Whether it is a form of "have".</summary>
    public bool IsHave(int i) => Is(i, Grammar.Have);

    /// <summary>Whether it is a modal verb.</summary>
    public bool IsModal(int i) => Is(i, Grammar.Modal) && !IsMonth(i);

    // "On May 8" is no modal.
    private bool IsMonth(int i)
    {
        if (this[i] is not "may") return false;
        if (Number(i + 1) is not null || Number(i - 1) is { Kind: NumberKind.Time or NumberKind.Ordinal } || Tag(i) == PartOfSpeech.Propn) return true;
        foreach (var time in Times) if (time.Span.Contains(Cover(i, i + 1))) return true;
        return false;
    }

    /// <summary>Whether it is a form of "do".</summary>
    public bool IsDo(int i) => Is(i, Grammar.Do);

    /// <summary>Whether it is any auxiliary.</summary>
    public bool IsAuxiliary(int i) => IsBe(i) || IsHave(i) || IsModal(i) || IsDo(i);

    /// <summary>Whether it is a determiner or possessive pronoun.</summary>
    public bool IsDeterminer(int i) => Is(i, Grammar.Determiner);

    /// <summary>Whether it is a word of grammar, which no noun phrase runs over.</summary>
    public bool IsFunction(int i) => this[i] == "us" ? !IsCapital(i) : Is(i, Grammar.Preposition | Grammar.Subordinator | Grammar.Determiner | Grammar.Other) || IsAuxiliary(i);

    /// <summary>Whether it is an adverb that may stand between an auxiliary and its verb.</summary>
    public bool IsAdverb(int i) => this[i] is "also" or "then" or "later" or "both" or "all" or "now" or "still" or "just" or "already" or "subsequently" or "soon" or "only" or "himself" or "so" or "far"
        or "not" or "n't" or "never" or "again" or "each" or "themselves" or "ever" or "there" or "initially" || this[i].Length > 4 && this[i].EndsWith("ly", StringComparison.Ordinal) && this[i] is not "family" and not "assembly" and not "italy" and not "july";

    /// <summary>Whether a time expression, or a weekday, begins at token <paramref name="i"/>.</summary>
    public bool IsTime(int i)
    {
        if (this[i].EndsWith("day", StringComparison.Ordinal)) return true;
        foreach (var time in Times) if (TokenAt(time.Span.Start) == i) return true;
        return false;
    }

    /// <summary>Whether it is a finite verb as far as tag or lexicon tell.</summary>
    public bool IsVerb(int i) => IsAuxiliary(i) || Tag(i) == PartOfSpeech.Verb || Tag(i) == PartOfSpeech.X && this[i] is "said" or "told" or "says" or "reported";

    /// <summary>The longest phrase of <paramref name="cue"/> that starts at token <paramref name="i"/>.</summary>
    public TollPhrase? Phrase(int i, TollCue cue)
    {
        if (Word(i) is not { Phrases.Length: > 0 } word || IsMonth(i)) return null;
        foreach (var phrase in word.Phrases) if (phrase.Cue == cue && Matches(i, phrase.Words)) return phrase;
        return null;
    }

    /// <summary>Whether the tokens from <paramref name="i"/> on are <paramref name="words"/>.</summary>
    public bool Matches(int i, ReadOnlySpan<string> words)
    {
        for (var k = 0; k < words.Length; k++) if (this[i + k] != words[k]) return false;
        return true;
    }

    private Token At(int i) => _analysis.Tokens[_sentence.FirstToken + i];

    private void Mark(int[] marks, Span span, int index)
    {
        var i = _analysis.TokenAt(span.Start) - _sentence.FirstToken;
        for (; i >= 0 && i < Length && At(i).Span.Start < span.End; i++) marks[i] = index;
    }

    private bool Is(int i, Grammar grammar) => (uint)i < (uint)_grammar.Length && (_grammar[i] & grammar) != 0;

    // A word may be of several kinds.
    private static (WordIndex Words, Grammar[] Kinds) ByWord(params (Grammar Kind, string Words)[] kinds)
    {
        var known = kinds.SelectMany(k => k.Words.Split(' ').Select(w => (Word: w, k.Kind))).GroupBy(w => w.Word, StringComparer.Ordinal).ToList();
        return (new WordIndex(known.Select(g => g.Key)), [.. known.Select(g => g.Aggregate(Grammar.None, (all, w) => all | w.Kind))]);
    }
}
