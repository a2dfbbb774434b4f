namespace Tacitus.Bench.Quality.Muc4;

/// <summary>Counts of fills after the scoring guidelines. Precision and recall give a partly right fill half.</summary>
internal sealed class Tally
{
    private int _correct, _partial, _incorrect, _missing, _spurious;

    /// <summary>Right, found and wanted, as <see cref="Figure.PrecisionRecallF"/> takes them.</summary>
    public double[] Counts => [_correct + 0.5 * _partial, _correct + _partial + _incorrect + _spurious, _correct + _partial + _incorrect + _missing];

    /// <summary>How much of it is right, for aligning templates.</summary>
    public double Right => _correct + 0.5 * _partial;

    /// <summary>Adds the fills of one slot: the best pairs first; of what is left, pairs are wrong, others missing or spurious.</summary>
    public void Add(SlotKind kind, IReadOnlyList<Fill> response, IReadOnlyList<Fill> key)
    {
        var (left, right) = (response.ToList(), key.ToList());
        for (var worth = 2; worth >= 1; worth--)
        {
            for (var r = left.Count - 1; r >= 0; r--)
            {
                var k = right.FindIndex(f => FillMatcher.Match(kind, left[r], f) >= worth);
                if (k < 0) continue;
                if (worth == 2) _correct++;
                else _partial++;
                left.RemoveAt(r);
                right.RemoveAt(k);
            }
        }
        right.RemoveAll(f => f.IsOptional);
        var wrong = Math.Min(left.Count, right.Count);
        _incorrect += wrong;
        _spurious += left.Count - wrong;
        _missing += right.Count - wrong;
    }

    /// <summary>Adds another tally.</summary>
    public void Add(Tally other)
    {
        _correct += other._correct;
        _partial += other._partial;
        _incorrect += other._incorrect;
        _missing += other._missing;
        _spurious += other._spurious;
    }
}
