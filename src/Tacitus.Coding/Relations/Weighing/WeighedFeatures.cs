using System.Numerics;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>What speaks for and against a tie between two ends: the words, what the rules read, and how each end is told.</summary>
internal static class WeighedFeatures
{
    private const int Signals = 9, Before = 3, Behind = 4;

    /// <summary>The features of a pair of ends; each once.</summary>
    public static uint[] Of(WeighedSentence sentence, int subject, int value)
    {
        var features = new HashSet<uint>(TieFeatures.Of(sentence.Words, sentence.EntityOf(subject), sentence.EntityOf(value)));
        var (s, o) = (sentence.Ends[subject], sentence.Ends[value]);
        var kinds = KindsOf(s, o);
        Add(300, kinds);
        Add(301, Hash32.Of(20, (uint)s.Basis, (uint)o.Basis));
        Signal(310, s);
        Signal(330, o);
        if (o.Actor is not null && o.Place is not null) Add(302, 1);
        Told(303, s);
        Told(305, o);
        var any = false;
        foreach (var (reading, direction) in sentence.Readings[(s.Item, o.Item)].Select(r => (r, 0u)).Concat(sentence.Readings[(o.Item, s.Item)].Select(r => (r, 1u))))
        {
            any = true;
            var type = (uint)reading.Type * 2 + direction;
            Add(350, type);
            Add(351, Hash32.Of(21, type, (uint)reading.Rule.State));
            Add(352, Hash32.Of(22, type, reading.IsSure ? 1u : 0));
            Add(353, Hash32.Of(reading.Rule.Name));
        }
        if (!any) Add(354, 0);
        Classes(sentence, sentence.EntityOf(subject), sentence.EntityOf(value), Add);
        return [.. features];

        void Add(uint template, uint part)
        {
            features.Add(Hash32.Of(template, part));
            features.Add(Hash32.Of(template + 1000, part, kinds));
        }

        // By which rule it was found, and how sure it is that it is somebody.
        void Told(uint template, RelationEnd end)
        {
            if (end.Actor is not { } actor) return;
            Add(template, Hash32.Of(actor.Rule));
            Add(template + 1, actor.Odds is { } odds ? (uint)Math.Clamp(odds / 1000 + 3, 0, 8) : 9);
        }

        void Signal(uint template, RelationEnd end)
        {
            if (end.Basis == EndBasis.Name) return;
            for (var bit = 0; bit < Signals; bit++)
                Add(template + (uint)bit, Hash32.Of(23, (uint)end.Basis, ((int)end.Signals >> bit & 1) == 1 ? 1u : 0));
            Add(template + Signals, Hash32.Of(24, (uint)end.Basis, (uint)end.Signals));
        }
    }

    /// <summary>The words between two ends and beside them that are of a class that tells ties, each with the features that it gives the pair.</summary>
    public static IEnumerable<(int Token, uint[] Features)> Cues(WeighedSentence sentence, int subject, int value)
    {
        var words = sentence.Words;
        var (s, o) = (words.Entities[sentence.EntityOf(subject)], words.Entities[sentence.EntityOf(value)]);
        var (left, right) = s.First < o.First ? (s, o) : (o, s);
        for (var i = Math.Max(words.Sentence.FirstToken, left.First - Before); i < Math.Min(words.Sentence.EndToken, right.End + Behind); i++)
        {
            if (i >= left.First && i < left.End || i >= right.First && i < right.End) continue;
            var template = i < left.First ? 412u : i >= right.End ? 414u : 400u;
            var features = new List<uint>();
            for (var (c, mask) = (0u, sentence.Masks[i - words.Sentence.FirstToken] & TieWords.Telling); mask != 0; c++, mask >>>= 1)
            {
                if ((mask & 1) == 0) continue;
                var part = Hash32.Of(26, c, 0);
                features.Add(Hash32.Of(template, part));
                features.Add(Hash32.Of(template + 1000, part, KindsOf(sentence.Ends[subject], sentence.Ends[value])));
            }
            if (features.Count > 0) yield return (i, [.. features]);
        }
    }

    // Which classes of words stand between the two, before and behind them, and which verb they share.
    private static void Classes(WeighedSentence sentence, int subject, int value, Action<uint, uint> add)
    {
        var words = sentence.Words;
        var (s, o) = (words.Entities[subject], words.Entities[value]);
        var (left, right) = s.First < o.First ? (s, o) : (o, s);
        var (all, first, last, shape) = (0, 0, 0, 0u);
        var steps = 0;
        for (var i = left.End; i < right.First; i++)
        {
            var mask = sentence.Masks[i - words.Sentence.FirstToken];
            all |= mask;
            if (mask == 0) continue;
            if (first == 0) first = mask;
            last = mask;
            if (steps++ < 4) shape = Hash32.Of(25, shape, (uint)BitOperations.TrailingZeroCount(mask));
        }
        var between = 0u;
        foreach (var e in words.Entities) if (e.First >= left.End && e.End <= right.First) between++;
        between = Math.Min(3, between);
        Each(400, all, 0);
        Each(402, all, between + 1);
        Each(404, first, 0);
        Each(406, last, 0);
        if (all == 0) add(408, between);
        if (steps is > 0 and <= 4) add(410, shape);
        Each(412, Around(left.First - Before, left.First), 0);
        Each(414, Around(right.End, right.End + Behind), 0);
        var whole = 0;
        foreach (var mask in sentence.Masks) whole |= mask;
        Each(416, whole, 0);
        foreach (var (clause, role) in words.Roles[subject])
            foreach (var (other, otherRole) in words.Roles[value])
                if (other == clause) Each(418, sentence.Masks[words.Analysis.Clauses[clause].Verb - words.Sentence.FirstToken], Hash32.Of(27, Hash32.Of(role), Hash32.Of(otherRole)));

        int Around(int from, int to)
        {
            var mask = 0;
            for (var i = Math.Max(words.Sentence.FirstToken, from); i < Math.Min(words.Sentence.EndToken, to); i++) mask |= sentence.Masks[i - words.Sentence.FirstToken];
            return mask;
        }

        void Each(uint template, int mask, uint with)
        {
            for (var c = 0; mask != 0; c++, mask >>>= 1)
                if ((mask & 1) == 1) add(template, Hash32.Of(26, (uint)c, with));
        }
    }

    private static uint KindsOf(RelationEnd s, RelationEnd o) => KindOf(s) * 16 + KindOf(o) + (s.Item < o.Item ? 256u : 0);

    // Ten kinds at most, and a place that is nobody.
    private static uint KindOf(RelationEnd end) => end.Actor is { } actor ? (uint)actor.Kind : 15;
}
