using System.Globalization;
using System.Text.Json;
using Tacitus.Ledger.Storage;

namespace Tacitus.Showing;

/// <summary>What a run found.</summary>
internal static class RunSummary
{
    private const int MostEvents = 40, MostIssues = 20;

    public static void Write(Screen screen, LedgerStore ledger, string path, RunCounts counts, bool json)
    {
        var held = ledger.Count();
        if (json)
        {
            WriteJson(screen.Output, path, counts, held);
            return;
        }
        screen.Line(string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(counts.Sources, "article")} read: {counts.Stored} stored, {counts.Known} known before, {counts.Lost} lost."));
        screen.Line($"{path} holds {Counted.Of(held.Articles, "article")}, {Counted.Of(held.Reports, "report")}, {Counted.Of(held.Events, "event")}, "
            + $"{Counted.Of(held.Aggregates, "aggregate")}, {Counted.Of(held.Actors, "actor")}, {Counted.Of(held.Issues, "issue")}.");
        if (held.Events > 0) EventTable.Write(screen, ledger.Events(EventFilter.None).Take(MostEvents));
        if (held.Events > MostEvents) screen.Line(string.Create(CultureInfo.InvariantCulture, $"... and {held.Events - MostEvents} more; see: tacitus events --ledger {path}"));
        foreach (var issue in ledger.Issues().Take(MostIssues)) screen.Line(IssueLine.Of(issue));
        if (held.Issues > MostIssues) screen.Line(string.Create(CultureInfo.InvariantCulture, $"... and {held.Issues - MostIssues} more issues; see: tacitus doctor --ledger {path}"));
    }

    private static void WriteJson(TextWriter output, string path, RunCounts counts, LedgerCounts held)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("ledger", path);
            json.WriteNumber("sources", counts.Sources);
            json.WriteNumber("stored", counts.Stored);
            json.WriteNumber("known", counts.Known);
            json.WriteNumber("lost", counts.Lost);
            json.WriteNumber("articles", held.Articles);
            json.WriteNumber("reports", held.Reports);
            json.WriteNumber("events", held.Events);
            json.WriteNumber("aggregates", held.Aggregates);
            json.WriteNumber("actors", held.Actors);
            json.WriteNumber("issues", held.Issues);
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
