namespace Tacitus.Coding.Places;

/// <summary>How often each name that the gazetteer does not list stands in an article, and beside which words.</summary>
internal sealed class UnlistedCounts
{
    private readonly PlaceDocument _document;
    private readonly Dictionary<ulong, (int Count, int Located, int Person)> _counts = [];

    /// <summary>Counts the <paramref name="names"/> of <paramref name="document"/>.</summary>
    public UnlistedCounts(PlaceDocument document, IReadOnlyList<UnlistedName> names)
    {
        _document = document;
        foreach (var name in names)
        {
            var token = document.Text.Pieces[name.First].Token - 1;
            var before = token >= document.Analysis.Sentences[document.Text.Pieces[name.First].Sentence].FirstToken ? document.Analysis.Tokens[token].Normal : "";
            var (count, located, person) = Of(name);
            if (before is "in" or "at" or "near" or "from" or "to") located++;
            if (name.End - name.First > 1 && document.Words.IsGivenName(document.Analysis.Tokens[document.Text.Pieces[name.First].Token].Normal))
            {
                // A surname alone is the person whose full name stands elsewhere.
                var surname = Hash(name.End - 1, name.End);
                var known = _counts.GetValueOrDefault(surname);
                _counts[surname] = known with { Person = known.Person + 1 };
            }
            if (before is "mr" or "mrs" or "ms" or "dr" or "gen" or "sgt" or "president" or "judge" or "sen" or "officer") person++;
            _counts[Hash(name.First, name.End)] = (count + 1, located, person);
        }
    }

    /// <summary>How often a name stands, how often after a word that places it, and how often as or in a person's name.</summary>
    public (int Count, int Located, int Person) Of(UnlistedName name) => _counts.GetValueOrDefault(Hash(name.First, name.End));

    private ulong Hash(int first, int end)
    {
        var hash = GazetteerFormat.HashSeed;
        for (var p = first; p < end; p++) hash = GazetteerFormat.Hash(" "u8, GazetteerFormat.Hash(_document.Text.Key(p), hash));
        return hash;
    }
}
