using System.Collections.Immutable;
using Tacitus.Coding.Events.Typing;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Training.Classifying;

/// <summary>The typed snippets of the CASE 2021 shared task.</summary>
internal static class TypeCorpus
{
    /// <summary>Chosen by cross-validation on the same snippets.</summary>
    public static ClassifierSettings Settings { get; } = new(1, 0.5, 2, [0.7f, 0.7f, 1f, 0.5f, 0.5f, 0.7f]);

    /// <summary>The snippets of <c>case2021/snippets.tsv</c> under <paramref name="data"/>, the labels that they have, and their texts.</summary>
    public static (List<TextExample> Examples, ImmutableArray<string> Labels, List<string> Texts) Read(string data)
    {
        var rows = File.ReadLines(Path.Combine(data, "case2021", "snippets.tsv")).Skip(1).Select(l => l.Split('\t')).Where(r => r.Length == 3).ToList();
        var labels = rows.Select(r => r[2]).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var analyser = new Analyser();
        var features = new TypeFeatures();
        var originals = Originals([.. rows.Select(r => r[1])]);
        var examples = rows.Select((r, i) => new TextExample(rows[originals[i]][0], features.Of(analyser.Analyse(ArticleReader.OfText(r[1], null))), [.. labels.Select(l => l == r[2])])).ToList();
        return (examples, labels, [.. rows.Select(r => r[1])]);
    }

    // Some snippets retell another with a few words changed; both belong to one document, so that no fold sees one and is asked for the other.
    private static int[] Originals(string[] texts)
    {
        var runs = texts.Select(Runs).ToArray();
        var original = Enumerable.Range(0, texts.Length).ToArray();
        for (var i = 1; i < texts.Length; i++)
            for (var j = 0; j < i; j++)
            {
                if (runs[i].Count(runs[j].Contains) * 4 < Math.Min(runs[i].Count, runs[j].Count)) continue;
                original[i] = original[j];
                break;
            }
        return original;
    }

    private static HashSet<string> Runs(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 2)).Select(i => string.Join(' ', words.Skip(i).Take(3)))];
    }
}
