using System.Collections.Immutable;

namespace Tacitus.Coding.Learning;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) that marks spans in a run of tokens: each token is outside, begins a
/// span of a type or goes on with one. Weights are whole numbers, so the same tokens have the same spans on every machine.
/// </summary>
internal sealed class SequenceModel(ImmutableArray<string> types, HashedRows rows, int[] transitions)
{
    /// <summary>The types of span; label 0 is outside, 2t+1 begins type t and 2t+2 goes on with it.</summary>
    public ImmutableArray<string> Types => types;

    /// <summary>The number of labels of <paramref name="types"/> types.</summary>
    public static int LabelsOf(int types) => 2 * types + 1;

    /// <summary>The likeliest labels of tokens with these features.</summary>
    public int[] Label(IReadOnlyList<uint[]> features)
    {
        var labels = LabelsOf(types.Length);
        var (scores, next, back) = (new int[labels], new int[labels], new int[features.Count * labels]);
        for (var i = 0; i < features.Count; i++)
        {
            Span<int> own = new int[labels];
            foreach (var feature in features[i]) rows.Add(feature, own);
            for (var to = 0; to < labels; to++)
            {
                var (best, from) = (int.MinValue, 0);
                for (var before = 0; before < labels; before++)
                {
                    if (!Follows(i == 0 ? 0 : before, to) || i == 0 && before > 0 || scores[before] == int.MinValue) continue;
                    var score = scores[before] + transitions[before * labels + to];
                    if (score > best) (best, from) = (score, before);
                }
                next[to] = best == int.MinValue ? best : best + own[to];
                back[i * labels + to] = from;
            }
            (scores, next) = (next, scores);
        }
        var path = new int[features.Count];
        var last = 0;
        for (var label = 1; label < labels; label++) if (scores[label] > scores[last]) last = label;
        for (var i = features.Count - 1; i >= 0; i--)
        {
            path[i] = last;
            last = back[i * labels + last];
        }
        return path;
    }

    /// <summary>The spans that <paramref name="labels"/> mark: first token, end, type.</summary>
    public static IEnumerable<(int First, int End, int Type)> Spans(int[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] % 2 == 0) continue;
            var end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1) end++;
            yield return (i, end, labels[i] / 2);
        }
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static SequenceModel Read(BinaryReader reader)
    {
        var types = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToImmutableArray();
        var labels = LabelsOf(types.Length);
        var transitions = Enumerable.Range(0, labels * labels).Select(_ => reader.ReadInt32()).ToArray();
        return new SequenceModel(types, HashedRows.Read(reader, labels), transitions);
    }

    /// <summary>Writes the model; equal models give equal bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(types.Length);
        foreach (var type in types) writer.Write(type);
        foreach (var weight in transitions) writer.Write(weight);
        rows.Write(writer);
    }

    // Only a span of the same type can be gone on with.
    private static bool Follows(int before, int to) => to == 0 || to % 2 == 1 || before == to || before == to - 1;
}
