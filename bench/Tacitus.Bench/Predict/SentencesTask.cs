using System.Text.Json.Nodes;
using Tacitus.Coding.Sentences;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>sentences</c> task: what a sentence tells of the police.</summary>
internal static class SentencesTask
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var analyser = new Analyser();
        var labeller = new SentenceLabeller();
        foreach (var line in JsonLines.Read(path))
        {
            var labels = labeller.Label(analyser.Analyse(ArticleReader.OfText(line["text"]!.GetValue<string>(), null)));
            yield return JsonLines.Write(new JsonObject { ["id"] = line["id"]?.DeepClone(), ["labels"] = new JsonArray([.. labels.Select(l => JsonValue.Create(l))]) });
        }
    }
}
