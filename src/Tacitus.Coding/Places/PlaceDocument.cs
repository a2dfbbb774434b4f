using Tacitus.Language;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Places;

/// <summary>An article as the finding and resolving of places see it: candidates, and what the whole says of each.</summary>
internal sealed class PlaceDocument
{
    // So many places where the same words stand tell what all of them would; more would make the work grow with the square of a hostile text.
    private const int MostOfOneKey = 100;

    private readonly Dictionary<ulong, List<int>> _byKey = [];

    // For each piece the hash of its token where it is in small letters, else 0.
    private readonly uint[] _small;

    /// <summary>Scans the article of <paramref name="analysis"/>.</summary>
    public PlaceDocument(Analysis analysis, Gazetteer gazetteer, PlaceWords words, DivisionWords divisions, PlaceCues cues)
    {
        Analysis = analysis;
        Gazetteer = gazetteer;
        Words = words;
        Divisions = divisions;
        Text = new PlaceText(analysis);
        Candidates = new PlaceScanner(gazetteer, cues).Scan(Text, analysis.Article.Text);
        for (var i = 0; i < Candidates.Count; i++)
        {
            if (!_byKey.TryGetValue(Candidates[i].Key, out var same)) _byKey[Candidates[i].Key] = same = [];
            if (same.Count < MostOfOneKey) same.Add(i);
        }
        _small = new uint[Text.Pieces.Count];
        for (var p = 0; p < _small.Length; p++)
        {
            if (Text.Pieces[p] is { Shape: PieceShape.Lower } piece && !Text.IsCaseless(piece)) _small[p] = analysis.Tokens[piece.Token].Hash;
        }
        Home = new int[words.Home.Count];
        foreach (var token in analysis.Tokens) if (token.Kind == TokenKind.Word && words.Home.ClassOf(token) is >= 0 and var home) Home[home]++;
        for (var p = 2; p < Text.Pieces.Count; p++) if (IsTelephone(p)) Home[words.Home.Telephones]++;
    }

    /// <summary>The article's analysis.</summary>
    public Analysis Analysis { get; }

    /// <summary>The gazetteer.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Word lists.</summary>
    public PlaceWords Words { get; }

    /// <summary>Words for kinds of divisions.</summary>
    public DivisionWords Divisions { get; }

    /// <summary>How many words of each class of <see cref="HomeWords"/> the article has.</summary>
    public int[] Home { get; }

    /// <summary>The pieces of the text.</summary>
    public PlaceText Text { get; }

    /// <summary>The candidates in order of reading.</summary>
    public List<PlaceCandidate> Candidates { get; }

    /// <summary>The first hundred candidates with the same key as candidate <paramref name="c"/>.</summary>
    public List<int> SameKey(int c) => _byKey[Candidates[c].Key];

    /// <summary>Whether the text also has the normal form of <paramref name="token"/> in small letters.</summary>
    public bool HasSmall(in Token token)
    {
        for (var p = 0; _small.AsSpan(p).IndexOf(token.Hash) is >= 0 and var further; p++)
        {
            p += further;
            if (Analysis.Tokens[Text.Pieces[p].Token].Normal == token.Normal) return true;
        }
        return false;
    }

    /// <summary>Whether capitals say nothing around candidate <paramref name="c"/>.</summary>
    public bool IsCaseless(int c) => Text.IsCaseless(Text.Pieces[Candidates[c].First]);

    /// <summary>The sentence of candidate <paramref name="c"/>.</summary>
    public int Sentence(int c) => Text.Pieces[Candidates[c].First].Sentence;

    /// <summary>
    /// The word <paramref name="distance"/> words after candidate <paramref name="c"/> (before it, when negative) as the tokenizer has it;
    /// a part of a hyphenated word begins with the hyphen; "&lt;s&gt;" beyond the sentence.
    /// </summary>
    public ReadOnlySpan<char> Neighbour(int c, int distance)
    {
        var candidate = Candidates[c];
        if (distance > 0)
        {
            var last = Text.Pieces[candidate.End - 1];
            if (candidate.End < Text.Pieces.Count && Text.Pieces[candidate.End] is { Join: PieceJoin.Hyphen } next && next.Token == last.Token)
            {
                if (distance == 1) return Analysis.Article.Text.AsSpan(next.Span.Start - 1, Analysis.Tokens[last.Token].Span.End - next.Span.Start + 1);
                distance--;
            }
            return Word(last.Token, distance, last.Sentence);
        }
        var first = Text.Pieces[candidate.First];
        if (candidate.First > 0 && first.Join == PieceJoin.Hyphen && Text.Pieces[candidate.First - 1] is var before && before.Token == first.Token)
        {
            if (distance == -1) return Analysis.Article.Text.AsSpan(before.Span.Start, before.Span.Length + 1);
            distance++;
        }
        return Word(first.Token, distance, first.Sentence);
    }

    // The full stop of an abbreviation belongs to it.
    private ReadOnlySpan<char> Word(int token, int distance, int sentence)
    {
        var (step, first, end) = (Math.Sign(distance), Analysis.Sentences[sentence].FirstToken, EndToken(sentence));
        while (distance != 0)
        {
            token += step;
            if (token < first || token >= end) return "<s>";
            if (Analysis.Tokens[token].Normal != "." || token + 1 >= end) distance -= step;
        }
        return Analysis.Tokens[token].Normal;
    }

    /// <summary>The part of speech of a token as a number; that of no word beyond the sentence of candidate <paramref name="c"/>.</summary>
    public int Tag(int c, int token)
    {
        var sentence = Analysis.Sentences[Sentence(c)];
        return token >= sentence.FirstToken && token < sentence.EndToken ? (int)Analysis.Tokens[token].Tag : 19;
    }

    /// <summary>The piece <paramref name="p"/> goes on a run of capitals with the one before it.</summary>
    public bool JoinsCapitals(int p) =>
        p > 0 && p < Text.Pieces.Count && Text.Pieces[p].Join is PieceJoin.Blank or PieceJoin.Hyphen or PieceJoin.Stop
        && IsCapital(p) && IsCapital(p - 1);

    /// <summary>Whether a piece begins with a large letter.</summary>
    public bool IsCapital(int p) => Text.Pieces[p].Shape is PieceShape.Title or PieceShape.Upper;

    // "510-574-2091", as North America writes them.
    private bool IsTelephone(int last)
    {
        var pieces = Text.Pieces;
        return pieces[last] is { Shape: PieceShape.Digit, Join: PieceJoin.Hyphen, Span.Length: 4 }
            && pieces[last - 1] is { Shape: PieceShape.Digit, Join: PieceJoin.Hyphen, Span.Length: 3 } && pieces[last - 2] is { Shape: PieceShape.Digit, Span.Length: 3 };
    }

    private int EndToken(int sentence) => Analysis.Sentences[sentence].EndToken;
}
