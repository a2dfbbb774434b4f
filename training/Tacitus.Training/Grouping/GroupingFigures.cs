using System.Globalization;

namespace Tacitus.Training.Grouping;

/// <summary>How well tellings are grouped: over pairs, and for each telling over those with it (BCubed, Bagga and Baldwin 1998).</summary>
internal sealed class GroupingFigures
{
    private double _both, _found, _wanted, _precision, _recall;
    private int _tellings;

    /// <summary>Counts the tellings of one article: for each its event and the draft that it was put to; what is not known is left out.</summary>
    public void Count(IReadOnlyList<int?> events, IReadOnlyList<int> drafts)
    {
        var known = Enumerable.Range(0, events.Count).Where(i => events[i] is not null).ToList();
        foreach (var i in known)
        {
            var same = known.FindAll(j => events[j] == events[i]);
            // What was put nowhere stands alone.
            var together = known.FindAll(j => j == i || drafts[j] == drafts[i] && drafts[i] >= 0);
            var right = same.Intersect(together).Count();
            _precision += (double)right / together.Count;
            _recall += (double)right / same.Count;
            _tellings++;
            (_both, _found, _wanted) = (_both + right - 1, _found + together.Count - 1, _wanted + same.Count - 1);
        }
    }

    /// <summary>The figures in a line.</summary>
    public override string ToString()
    {
        var (p, r) = (_precision / _tellings, _recall / _tellings);
        var (pp, pr) = (_both / _found, _both / _wanted);
        return string.Create(CultureInfo.InvariantCulture, $"{_tellings} tellings; pairs {pp:0.000} {pr:0.000} {2 * pp * pr / (pp + pr):0.000}; BCubed {p:0.000} {r:0.000} {2 * p * r / (p + r):0.000}");
    }
}
