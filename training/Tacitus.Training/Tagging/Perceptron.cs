using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary>An averaged perceptron (Collins 2002) in training: for each feature seen at a mistake its weights, and their sums over time.</summary>
internal sealed class Perceptron(TagLexicon lexicon, Random random)
{
    private const double LeftOut = 0.4;
    private readonly Dictionary<uint, int> _rowOf = [];
    private readonly List<Row> _rows = [];
    private readonly TagFeatures _features = new();
    private int _time;

    private sealed class Row
    {
        public readonly int[] Weights = new int[TagSet.Width];
        public readonly long[] Totals = new long[TagSet.Width];
        public readonly int[] Since = new int[TagSet.Width];
        public int Mistakes;
    }

    /// <summary>Learns from one sentence, and returns how many of its tags were wrong before that.</summary>
    public int Learn(TaggedSentence sentence)
    {
        _features.Load(sentence.Text, sentence.Tokens, lexicon);
        Span<uint> active = stackalloc uint[TagFeatures.Most];
        Span<int> scores = stackalloc int[TagSet.Width];
        int wrong = 0, before = -1, beforeThat = -1;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var count = _features.Own(i, active);
            count += _features.WithTags(i, before, beforeThat, active[count..]);
            count = Drop(active[..count]);
            scores.Clear();
            foreach (var feature in active[..count])
            {
                if (!_rowOf.TryGetValue(feature, out var at)) continue;
                var weights = _rows[at].Weights;
                for (var tag = 0; tag < scores.Length; tag++) scores[tag] += weights[tag];
            }
            var guess = Best(scores);
            _time++;
            if (guess != sentence.Tags[i])
            {
                wrong++;
                foreach (var feature in active[..count])
                {
                    Update(feature, sentence.Tags[i], 1);
                    Update(feature, guess, -1);
                }
            }
            (before, beforeThat) = (guess, before);
        }
        return wrong;
    }

    // The tag with the highest score, the first of equals.
    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var tag = 1; tag < TagSet.Tags.Length; tag++) if (scores[tag] > scores[best]) best = tag;
        return best;
    }

    /// <summary>
    /// The averaged weights as whole numbers, by rising feature hash, of the features that took part in <paramref name="leastMistakes"/> corrections or more.
    /// </summary>
    public (uint[] Features, short[] Weights) Weights(int leastMistakes)
    {
        var averages = new SortedDictionary<uint, double[]>();
        var largest = 0.0;
        foreach (var (feature, at) in _rowOf)
        {
            var row = _rows[at];
            if (row.Mistakes < leastMistakes) continue;
            var average = new double[TagSet.Width];
            for (var tag = 0; tag < average.Length; tag++)
            {
                average[tag] = (row.Totals[tag] + (double)row.Weights[tag] * (_time - row.Since[tag])) / _time;
                largest = Math.Max(largest, Math.Abs(average[tag]));
            }
            averages.Add(feature, average);
        }
        // Sums of forty weights stay inside 16 bits; a step of a 500th of the largest weight loses nothing that can be measured.
        var scale = largest == 0 ? 1 : 500 / largest;
        var kept = averages.ToArray();
        var weights = new short[kept.Length * TagSet.Width];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var tag = 0; tag < TagSet.Width; tag++)
            {
                weights[i * TagSet.Width + tag] = (short)Math.Round(kept[i].Value[tag] * scale, MidpointRounding.AwayFromZero);
            }
        }
        return ([.. kept.Select(k => k.Key)], weights);
    }

    // Each time some features are left out, so that no word is learned by itself where the lexicon, its ending and its neighbours could tell it
    // (0.2 and 0.6 do no better on the treebank).
    private int Drop(Span<uint> active)
    {
        var kept = 0;
        foreach (var feature in active)
        {
            if (random.NextDouble() >= LeftOut) active[kept++] = feature;
        }
        return kept;
    }

    private void Update(uint feature, int tag, int step)
    {
        if (!_rowOf.TryGetValue(feature, out var at))
        {
            _rowOf[feature] = at = _rows.Count;
            _rows.Add(new Row());
        }
        var row = _rows[at];
        if (step > 0) row.Mistakes++;
        row.Totals[tag] += (long)row.Weights[tag] * (_time - row.Since[tag]);
        row.Since[tag] = _time;
        row.Weights[tag] += step;
    }
}
