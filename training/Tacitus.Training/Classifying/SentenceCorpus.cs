using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Sentences;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Training.Classifying;

/// <summary>The labelled sentences of the India Police Events corpus.</summary>
internal static class SentenceCorpus
{
    /// <summary>The labels.</summary>
    public static ImmutableArray<string> Labels { get; } = ["KILL", "ARREST", "FAIL", "FORCE", "ANY_ACTION"];

    /// <summary>Chosen by cross-validation on the same sentences.</summary>
    public static ClassifierSettings Settings { get; } = new(0.3, 0.5, 2, [1f, 0.7f, 0.7f, 1f, 0.5f]);

    /// <summary>The sentences of <c>india-police/sents.jsonl</c> under <paramref name="data"/>, with their texts.</summary>
    public static IEnumerable<(TextExample Example, string Text)> Read(string data)
    {
        var analyser = new Analyser();
        var features = new SentenceFeatures();
        foreach (var line in File.ReadLines(Path.Combine(data, "india-police", "sents.jsonl")))
        {
            var sentence = JsonNode.Parse(line)!;
            var text = sentence["sent_text"]!.GetValue<string>();
            var labels = sentence["sent_labels"]!.AsArray().Select(l => l!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            yield return (new TextExample(sentence["doc_id"]!.ToString(), features.Of(analyser.Analyse(ArticleReader.OfText(text, null))), [.. Labels.Select(labels.Contains)]), text);
        }
    }
}
