namespace Tacitus.Coding.Places;

/// <summary>
/// Which candidates stand beside one another as a name and what holds it: "Santa Elena, Usulutan", "Springfield, Ill.", "Mosul (Iraq)".
/// For each candidate the one after it, the one before it, and the word for a kind of division beside it.
/// </summary>
internal sealed class PlaceNeighbours
{
    private readonly PlaceDocument _document;
    private readonly bool[] _holdsNext;
    private readonly int[] _levels;
    private readonly bool[] _listed;

    /// <summary>Looks at the candidates of <paramref name="document"/>.</summary>
    public PlaceNeighbours(PlaceDocument document)
    {
        _document = document;
        _holdsNext = new bool[document.Candidates.Count];
        for (var c = 0; c + 1 < document.Candidates.Count; c++) _holdsNext[c] = Touches(c) && SomeHolds(document.Candidates[c + 1], document.Candidates[c]);
        _levels = new int[document.Candidates.Count];
        _listed = new bool[document.Candidates.Count];
        ReadLevels();
    }

    /// <summary>Whether the candidate after <paramref name="c"/> goes on a list with it: only a comma or "and" stands between.</summary>
    public bool IsListed(int c)
    {
        if (c < 0 || c + 1 >= _document.Candidates.Count) return false;
        var (end, next) = (_document.Candidates[c].End, _document.Candidates[c + 1].First);
        if (next == end) return _document.Text.Pieces[next].Join == PieceJoin.Comma;
        return next == end + 1 && _document.Text.Pieces[next].Join == PieceJoin.Blank && _document.Text.Pieces[end].Join is PieceJoin.Blank or PieceJoin.Comma
            && (_document.Text.Key(end).SequenceEqual("and"u8) || _document.Text.Key(end).SequenceEqual("or"u8));
    }

    /// <summary>Whether the candidate after <paramref name="c"/> follows after a comma or bracket, or as an abbreviation.</summary>
    public bool Touches(int c)
    {
        if (c < 0 || c + 1 >= _document.Candidates.Count) return false;
        var next = _document.Candidates[c + 1];
        if (next.First != _document.Candidates[c].End) return false;
        return _document.Text.Pieces[next.First].Join is PieceJoin.Comma or PieceJoin.Bracket
            || next.Form == NameForm.Abbreviation || _document.Text.Pieces[next.First].Join == PieceJoin.Possessive;
    }

    /// <summary>Whether the candidate after <paramref name="c"/> touches it and may hold it.</summary>
    public bool IsNested(int c) => c >= 0 && _holdsNext[c];

    /// <summary>The candidate before, when <paramref name="c"/> may hold it; the candidate after, when that may hold <paramref name="c"/>; as a number from 0 to 15.</summary>
    public int Describe(int c) => (IsNested(c) ? 1 : 0) + (IsNested(c - 1) ? 2 : 0) + (Touches(c) ? 4 : 0) + (Touches(c - 1) ? 8 : 0);

    /// <summary>The level of division (1, 2, or 0 for any) that a word beside the candidate names ("Nangarhar province"); -1 when none does.</summary>
    public int DivisionLevel(int c) => _levels[c];

    /// <summary>Whether the word for the kind of division stands right beside the candidate, not beside a list that it is in.</summary>
    public bool IsBesideDivision(int c) => _levels[c] >= 0 && !_listed[c];

    private int LevelBeside(int c)
    {
        var after = _document.Divisions.LevelAfter(_document.Neighbour(c, 1));
        if (after >= 0) return after;
        if (!_document.Neighbour(c, -1).SequenceEqual("of")) return -1;
        return _document.Divisions.LevelBefore(_document.Neighbour(c, -2));
    }

    // "in Barrow, Jackson and Madison counties", "the provinces of Herat and Farah": the word says it of each name in the list.
    private void ReadLevels()
    {
        var divisions = _document.Divisions;
        for (var c = _levels.Length - 1; c >= 0; c--)
        {
            _levels[c] = LevelBeside(c);
            if (_levels[c] >= 0) continue;
            _levels[c] = divisions.LevelOfList(_document.Neighbour(c, 1));
            if (_levels[c] < 0 && IsListed(c) && _listed[c + 1]) _levels[c] = _levels[c + 1];
            _listed[c] = _levels[c] >= 0;
        }
        var after = false;
        for (var c = 0; c < _levels.Length; c++)
        {
            var level = _document.Neighbour(c, -1).SequenceEqual("of") ? divisions.LevelOfList(_document.Neighbour(c, -2)) : after && IsListed(c - 1) ? _levels[c - 1] : -1;
            after = level >= 0 && _levels[c] < 0;
            if (after) (_levels[c], _listed[c]) = (level, true);
        }
    }

    private bool SomeHolds(PlaceCandidate outer, PlaceCandidate inner)
    {
        foreach (var holder in outer.Names)
        {
            if (holder.Form == NameForm.Adjective || _document.Gazetteer.Feature(holder.Entry) > PlaceFeature.Admin2) continue;
            foreach (var held in inner.Names)
            {
                if (_document.Gazetteer.Holds(holder.Entry, held.Entry)) return true;
            }
        }
        return false;
    }
}
