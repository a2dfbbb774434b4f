using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>times</c> task: TIMEX3 types and values of the time expressions of a text.</summary>
internal static class TimesPredictor
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var analyser = new Analyser();
        foreach (var line in JsonLines.Read(path))
        {
            yield return JsonLines.Write(Predict(analyser, line["id"]?.ToString() ?? "", line["text"]!.GetValue<string>(), line["published"]?.GetValue<string>()));
        }
    }

    /// <summary>The output of one text.</summary>
    public static JsonObject Predict(Analyser analyser, string id, string text, string? published)
    {
        var article = ArticleReader.OfText(text, Published(published));
        var points = CodePoints.Of(text);
        var times = new JsonArray();
        foreach (var mention in analyser.Analyse(article).Times)
        {
            if (mention.Value.Length == 0) continue;
            var span = points.At(mention.Span);
            times.Add(new JsonObject
            {
                ["start"] = span.Start, ["end"] = span.End, ["type"] = Code.Of(mention.Type).ToUpperInvariant(), ["value"] = mention.Value,
            });
        }
        return new JsonObject { ["id"] = id, ["times"] = times };
    }

    /// <summary>The publication that an input's <c>published</c> states: an ISO date, perhaps with a time; null when it states none.</summary>
    public static Publication? Published(string? published)
    {
        if (published is null) return null;
        var day = published.Split('T', ' ')[0];
        if (DateOnly.TryParseExact(day, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return new Publication(PartialDate.Day(date), DateBasis.Given);
        return PartialDate.TryParse(day, out var partial) ? new Publication(partial, DateBasis.Given) : null;
    }
}
