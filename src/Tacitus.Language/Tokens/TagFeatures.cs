namespace Tacitus.Language.Tokens;

/// <summary>The features of the tokens of one sentence: hashes of what the tagger weighs. Training and tagging share it, so that they cannot differ.</summary>
internal sealed class TagFeatures
{
    /// <summary>The most features that one token has.</summary>
    public const int Most = 40;

    /// <summary>The <see cref="Salt"/> of sentences in which capitals say nothing; 0 is that of all others.</summary>
    public const uint OneCase = 64;

    private const uint Outside = 0x51ED270Bu;
    private WordTraits[] _traits = new WordTraits[64];
    private uint[] _shapes = new uint[64];
    private WordScores[] _scores = [];
    private WordScores? _outside;
    private int _count;
    private uint _salt;

    /// <summary>The traits of what stands beside a sentence's first and last token.</summary>
    public static readonly WordTraits Nothing = new(Outside, Outside, Outside, Outside, Outside, Outside, Outside, 0, 0);

    /// <summary>How <paramref name="sentence"/> uses capitals.</summary>
    public static LetterCase CaseOf(string text, ReadOnlySpan<Token> sentence)
    {
        int upper = 0, lower = 0, words = 0, capitalised = 0, all = 0;
        foreach (var token in sentence)
        {
            if (token.Kind != TokenKind.Word) continue;
            all++;
            foreach (var c in text.AsSpan(token.Span.Start, token.Span.Length))
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }
            if (token.Span.Length < 4) continue;
            words++;
            if (char.IsUpper(text[token.Span.Start])) capitalised++;
        }
        // A name or a lone word in capitals is no sentence in capitals; from three words on it is.
        if (upper > 9 * lower && all > 2) return LetterCase.Upper;
        if (upper == 0 && all > 2) return LetterCase.Lower;
        var ends = sentence.Length > 0 && text[sentence[^1].Span.End - 1] is '.' or '"' or '\u201d';
        return words >= 4 && capitalised * 10 >= words * 9 && !ends ? LetterCase.Title : LetterCase.Mixed;
    }

    /// <summary>Takes up a sentence in training.</summary>
    public void Load(string text, ReadOnlySpan<Token> sentence, TagLexicon lexicon)
    {
        Prepare(text, sentence);
        for (var i = 0; i < sentence.Length; i++) _traits[i] = TraitsOf(sentence[i], _shapes[i], lexicon);
    }

    /// <summary>Takes up a sentence with what its words add to the scores of <paramref name="model"/>.</summary>
    public void Load(string text, ReadOnlySpan<Token> sentence, TagModel model)
    {
        Prepare(text, sentence);
        if (_scores.Length < sentence.Length) _scores = new WordScores[_traits.Length];
        _outside = model.Outside(_salt);
        for (var i = 0; i < sentence.Length; i++)
        {
            _scores[i] = model.Of(sentence[i], _shapes[i], _salt);
            _traits[i] = _scores[i].Traits;
        }
    }

    private void Prepare(string text, ReadOnlySpan<Token> sentence)
    {
        if (_traits.Length < sentence.Length) (_traits, _shapes) = (new WordTraits[sentence.Length * 2], new uint[sentence.Length * 2]);
        _count = sentence.Length;
        var letterCase = CaseOf(text, sentence);
        // Where capitals say nothing, other weights apply: the same words are then told by the lexicon and the context alone.
        _salt = letterCase == LetterCase.Mixed ? 0u : OneCase;
        var started = false;
        for (var i = 0; i < sentence.Length; i++)
        {
            ref readonly var token = ref sentence[i];
            _shapes[i] = Shape(text.AsSpan(token.Span.Start, token.Span.Length), token.Kind, letterCase, !started);
            started |= token.Kind == TokenKind.Word;
        }
    }

    /// <summary>The traits of a token, which its normal form and its shape make up.</summary>
    public static WordTraits TraitsOf(in Token token, uint shape, TagLexicon lexicon)
    {
        var normal = token.Normal.AsSpan();
        var word = token.Kind == TokenKind.Number ? NumberShape(normal) : token.Hash;
        var dash = normal.LastIndexOf('-');
        var tail = dash > 0 && dash < normal.Length - 1 ? Hash32.Of(normal[(dash + 1)..]) : 0;
        return new WordTraits(
            word,
            normal.Length > 0 ? normal[^1] : 0u,
            normal.Length > 2 ? Hash32.Of(normal[^2..]) : word,
            normal.Length > 3 ? Hash32.Of(normal[^3..]) : word,
            normal.Length > 3 ? Hash32.Of(normal[..3]) : word,
            token.Kind == TokenKind.Word ? lexicon.ClassOf(word) : 0xFFFFu - (uint)token.Kind,
            shape,
            tail,
            tail == 0 ? 0u : lexicon.ClassOf(tail));
    }

    /// <summary>Which weights apply to the sentence: part of what every feature's hash is made of.</summary>
    public uint Salt => _salt;

    /// <summary>What token <paramref name="i"/>, which may stand outside the sentence, adds by itself.</summary>
    public WordScores Scores(int i) => i >= 0 && i < _count ? _scores[i] : _outside!;

    private WordTraits Traits(int i) => i >= 0 && i < _count ? _traits[i] : Nothing;

    /// <summary>Writes the features of token <paramref name="i"/> that need no other tag, and returns how many there are.</summary>
    public int Own(int i, Span<uint> features)
    {
        var n = Alone(_traits[i], _salt, features);
        n += AsLast(Traits(i - 1), _salt, features[n..]);
        n += AsNext(Traits(i + 1), _salt, features[n..]);
        features[n++] = AsLastButOne(Traits(i - 2), _salt);
        features[n++] = AsNextButOne(Traits(i + 2), _salt);
        return n + Joint(i, features[n..]);
    }

    /// <summary>Writes the features that a token has by itself, and returns how many there are.</summary>
    public static int Alone(in WordTraits t, uint salt, Span<uint> features)
    {
        var n = 0;
        features[n++] = Hash32.Of(1 + salt, 0);
        features[n++] = Hash32.Of(2 + salt, t.Word);
        features[n++] = Hash32.Of(3 + salt, t.Suffix1);
        features[n++] = Hash32.Of(4 + salt, t.Suffix2);
        features[n++] = Hash32.Of(5 + salt, t.Suffix3);
        features[n++] = Hash32.Of(6 + salt, t.Prefix);
        features[n++] = Hash32.Of(7 + salt, t.Class);
        features[n++] = Hash32.Of(8 + salt, t.Shape);
        features[n++] = Hash32.Of(9 + salt, t.Shape, t.Class);
        features[n++] = Hash32.Of(10 + salt, t.Shape, t.Suffix3);
        if (t.Tail != 0)
        {
            features[n++] = Hash32.Of(26 + salt, t.Tail);
            features[n++] = Hash32.Of(27 + salt, t.TailClass);
        }
        return n;
    }

    /// <summary>Writes the features that a token has by the one before it, and returns how many there are.</summary>
    public static int AsLast(in WordTraits last, uint salt, Span<uint> features)
    {
        features[0] = Hash32.Of(11 + salt, last.Word);
        features[1] = Hash32.Of(18 + salt, last.Suffix3);
        return 2;
    }

    /// <summary>Writes the features that a token has by the one after it, and returns how many there are.</summary>
    public static int AsNext(in WordTraits next, uint salt, Span<uint> features)
    {
        features[0] = Hash32.Of(12 + salt, next.Word);
        features[1] = Hash32.Of(19 + salt, next.Suffix3);
        features[2] = Hash32.Of(20 + salt, next.Shape);
        return 3;
    }

    /// <summary>The feature that a token has by the one before the last.</summary>
    public static uint AsLastButOne(in WordTraits word, uint salt) => Hash32.Of(13 + salt, word.Word);

    /// <summary>The feature that a token has by the one after the next.</summary>
    public static uint AsNextButOne(in WordTraits word, uint salt) => Hash32.Of(14 + salt, word.Word);

    /// <summary>Writes the features of token <paramref name="i"/> that several tokens make together, and returns how many there are.</summary>
    public int Joint(int i, Span<uint> features)
    {
        ref readonly var t = ref _traits[i];
        features[0] = Feature(15, Class(i - 1), t.Class);
        features[1] = Feature(16, t.Class, Class(i + 1));
        features[2] = Feature(17, Class(i + 1), Class(i + 2));
        features[3] = Feature(21, t.Shape, Shape(i - 1));
        features[4] = Feature(22, t.Word, Word(i + 1));
        features[5] = Feature(23, Word(i - 1), t.Word);
        features[6] = Feature(24, t.Class, Word(i + 1));
        return 7;
    }

    /// <summary>Writes the features of token <paramref name="i"/> that need the tags before it (-1 outside), and returns how many there are.</summary>
    public int WithTags(int i, int before, int beforeThat, Span<uint> features)
    {
        ref readonly var t = ref _traits[i];
        uint one = (uint)(before + 1), two = (uint)(beforeThat + 1);
        features[0] = Feature(31, one);
        features[1] = Feature(32, one * 64 + two);
        features[2] = Feature(33, one, t.Word);
        features[3] = Feature(34, one, t.Class);
        features[4] = Feature(35, one * 64 + two, t.Class);
        features[5] = Feature(36, one, Class(i + 1));
        features[6] = Feature(37, one, t.Suffix3);
        features[7] = Feature(38, one, t.Shape);
        return 8;
    }

    /// <summary>Writes those of them that are of the tags alone, and returns how many there are.</summary>
    public static int OfTags(int before, int beforeThat, uint salt, Span<uint> features)
    {
        uint one = (uint)(before + 1), two = (uint)(beforeThat + 1);
        features[0] = Hash32.Of(31 + salt, one);
        features[1] = Hash32.Of(32 + salt, one * 64 + two);
        return 2;
    }

    /// <summary>Writes those of them that are of a word and the last tag, and returns how many there are.</summary>
    public static int AfterTag(in WordTraits t, int before, uint salt, Span<uint> features)
    {
        var one = (uint)(before + 1);
        features[0] = Hash32.Of(33 + salt, one, t.Word);
        features[1] = Hash32.Of(34 + salt, one, t.Class);
        features[2] = Hash32.Of(37 + salt, one, t.Suffix3);
        features[3] = Hash32.Of(38 + salt, one, t.Shape);
        return 4;
    }

    /// <summary>Writes the rest of them, and returns how many there are.</summary>
    public int JointWithTags(int i, int before, int beforeThat, Span<uint> features)
    {
        uint one = (uint)(before + 1), two = (uint)(beforeThat + 1);
        features[0] = Feature(35, one * 64 + two, _traits[i].Class);
        features[1] = Feature(36, one, Class(i + 1));
        return 2;
    }

    private uint Feature(uint template, uint part) => Hash32.Of(template + _salt, part);
    private uint Feature(uint template, uint first, uint second) => Hash32.Of(template + _salt, first, second);
    private uint Word(int i) => i >= 0 && i < _count ? _traits[i].Word : Outside;
    private uint Class(int i) => i >= 0 && i < _count ? _traits[i].Class : Outside;
    private uint Shape(int i) => i >= 0 && i < _count ? _traits[i].Shape : Outside;

    // Numbers differ too much to be learned one by one: four digits may be a year, the rest are told by length.
    private static uint NumberShape(ReadOnlySpan<char> number)
    {
        Span<char> shape = stackalloc char[8];
        var n = 0;
        foreach (var c in number)
        {
            if (n == shape.Length) break;
            shape[n++] = char.IsDigit(c) ? '0' : c;
        }
        return Hash32.Of(shape[..n]);
    }

    private static uint Shape(ReadOnlySpan<char> word, TokenKind kind, LetterCase letterCase, bool first)
    {
        if (kind != TokenKind.Word) return 1 + (uint)kind;
        bool upper = char.IsUpper(word[0]), inner = false, lower = false, digit = false, dash = false, stop = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            inner |= i > 0 && char.IsUpper(c);
            lower |= char.IsLower(c);
            digit |= char.IsDigit(c);
            dash |= c == '-';
            stop |= c == '.';
        }
        var other = (digit ? 1u : 0) | (dash ? 2u : 0) | (stop ? 4u : 0) | (word.Length == 1 ? 8u : 0);
        var capitals = letterCase switch
        {
            LetterCase.Mixed => (upper ? 1u : 0) | (inner ? 2u : 0) | (lower ? 4u : 0) | (first ? 8u : 0),
            LetterCase.Title => upper && inner && !lower ? 2u : 0,
            _ => 0u,
        };
        return 8 + (capitals << 4 | other);
    }
}
