using System.Text.Json.Nodes;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>places</c> task: names of places in a text, and which entries of GeoNames they mean.</summary>
internal static class PlacesPredictor
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var analyser = new Analyser();
        var finder = new PlaceFinder();
        foreach (var line in JsonLines.Read(path))
        {
            yield return JsonLines.Write(Predict(analyser, finder, line["id"]?.ToString() ?? "", line["text"]!.GetValue<string>()));
        }
    }

    /// <summary>The output of one text.</summary>
    public static JsonObject Predict(Analyser analyser, PlaceFinder finder, string id, string text)
    {
        var points = CodePoints.Of(text);
        var places = new JsonArray();
        foreach (var mention in finder.Find(analyser.Analyse(ArticleReader.OfText(text, null))))
        {
            var span = points.At(mention.Span);
            places.Add(new JsonObject
            {
                ["start"] = span.Start, ["end"] = span.End, ["name"] = mention.Place?.Name ?? mention.Span.In(text),
                ["geonames_id"] = mention.Place is { GeonamesId: > 0 } known ? known.GeonamesId : null,
                ["latitude"] = (mention.Place ?? mention.Within)?.Latitude, ["longitude"] = (mention.Place ?? mention.Within)?.Longitude,
            });
        }
        return new JsonObject { ["id"] = id, ["places"] = places };
    }
}
