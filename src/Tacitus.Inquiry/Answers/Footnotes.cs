using System.Collections.Immutable;

namespace Tacitus.Inquiry.Answers;

/// <summary>Numbers sources in the order in which an answer first uses them. Statements read from one quote of one article are one source.</summary>
internal sealed class Footnotes(IReadOnlyDictionary<string, Citation> citations)
{
    // More than this for one sentence is a list, not a proof; the rest is in the ledger.
    private const int MostForOne = 4;

    private readonly List<Citation> _sources = [];
    private readonly Dictionary<(string Article, string Quote), int> _numbers = [];

    /// <summary>The sources so far.</summary>
    public ImmutableArray<Citation> Sources => [.. _sources];

    /// <summary>The citation of a statement; null when the statement is not at hand.</summary>
    public Citation? Find(string statement) => citations.GetValueOrDefault(statement);

    /// <summary>The numbers for <paramref name="statements"/>, from different articles first, four at most.</summary>
    public ImmutableArray<int> Of(IEnumerable<string> statements)
    {
        var known = statements.Distinct(StringComparer.Ordinal).Select(Find).OfType<Citation>().DistinctBy(c => (c.Article.Id, c.Quote)).ToList();
        var first = known.DistinctBy(c => c.Article.Id).ToList();
        return [.. first.Concat(known.Except(first)).Take(MostForOne).Select(Number).Order()];
    }

    private int Number(Citation citation)
    {
        if (_numbers.TryGetValue((citation.Article.Id, citation.Quote), out var number)) return number;
        _sources.Add(citation);
        return _numbers[(citation.Article.Id, citation.Quote)] = _sources.Count;
    }
}
