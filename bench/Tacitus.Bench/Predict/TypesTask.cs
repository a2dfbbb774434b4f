using System.Text.Json.Nodes;
using Tacitus.Coding.Events.Typing;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>types</c> task: which of thirty types an event is.</summary>
internal static class TypesTask
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var analyser = new Analyser();
        var typer = new EventTyper();
        foreach (var line in JsonLines.Read(path))
        {
            yield return JsonLines.Write(new JsonObject { ["id"] = line["id"]?.DeepClone(), ["type"] = typer.Type(analyser.Analyse(ArticleReader.OfText(line["text"]!.GetValue<string>(), null))) });
        }
    }
}
