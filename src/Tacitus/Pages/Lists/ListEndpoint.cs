using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Statements;
using Tacitus.Pages.Quotes;
using Tacitus.Showing;

namespace Tacitus.Pages.Lists;

/// <summary>The pages that list what the ledger has of one sort: hits of a search, disputes, issues, runs.</summary>
internal static class ListEndpoint
{
    private const int MostLookedAt = 300, MostDisputes = 200, MostIssues = 500, MostRuns = 100;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<SearchPage, SearchModel>("/search", SearchReader.Read, Write);
        site.MapPage<DisputesPage, DisputesModel>("/disputes", request => request.Keep("disputes", () => Disputes(request.Ledger)), Write);
        site.MapPage<IssuesPage, IssuesModel>("/issues", Issues, Write);
        site.MapPage<RunsPage, RunsModel>("/runs", request => new RunsModel(request.Ledger.Count(), [.. request.Ledger.Runs(MostRuns)]), Write);
    }

    private static DisputesModel Disputes(LedgerStore ledger)
    {
        var ids = ledger.PerhapsDisputed(MostLookedAt + 1).ToList();
        var looked = ids.Take(MostLookedAt).Select(id => ledger.Event(id)!).ToList();
        var privacy = Privacy.Of(ledger, looked.Select(e => e.Id));
        var disputes = looked.SelectMany(e => Dispute.Of(ledger, e).Where(d => Explanation.FieldOf(d.Finding) != Code.Of(Field.Victim)).Select(d => (Told: e, Dispute: d)))
            .OrderByDescending(d => d.Dispute.Width).ThenBy(d => d.Told.Id, StringComparer.Ordinal).Take(MostDisputes)
            .Select(d => privacy.Of(d.Told) is var shown ? new DisputeEntry(shown, shown.Findings[d.Told.Findings.IndexOf(d.Dispute.Finding)], d.Dispute.Since, (int)(1000 * d.Dispute.Width)) : null!);
        return new DisputesModel([.. disputes], looked.Count, ids.Count <= MostLookedAt);
    }

    private static IssuesModel Issues(PageRequest request)
    {
        var all = request.Ledger.Issues().ToList();
        var code = request.Value("code");
        return new IssuesModel([.. all.GroupBy(i => i.Code, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)], code,
            [.. all.Where(i => code is null || i.Code == code).Take(MostIssues)]);
    }

    private static void Write(PageRequest request, SearchModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartObject();
        json.WriteString("words", model.Words);
        json.Objects("actors", model.Actors, actor => ActorJson.Write(json, actor));
        json.Objects("events", model.Events, e =>
        {
            json.WriteString("id", e.Id);
            json.Text("summary", e.Summary);
        });
        json.Objects("articles", model.Articles, hit =>
        {
            json.WriteString("id", hit.Article.Id);
            json.Text("outlet", hit.Article.Outlet);
            json.Text("title", hit.Article.Title);
            json.Text("excerpt", hit.Excerpt is { } excerpt ? string.Concat(excerpt.Parts.Select(p => p.Text)) : null);
        });
        var (statement, quotes) = (new StatementJson(json, request.Ledger), new QuoteReader(request.Ledger));
        json.Objects("statements", model.Statements.Select(q => request.Ledger.Statement(q.Statement.Id)).OfType<QuotedStatement>().Select(quotes.Hide), statement.Write);
        json.WriteEndObject();
    }

    private static void Write(PageRequest request, DisputesModel model, Stream output) => WriteAll(output, model.Disputes, (json, d) =>
    {
        json.WriteString("event", d.Event.Id);
        json.Text("summary", d.Event.Summary);
        json.WriteString("field", d.Finding.Field);
        json.Text("value", d.Finding.Value);
        json.Text("since", d.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Share("width", d.Width);
        json.WriteString("reason", d.Finding.Reason);
        json.Texts("for", d.Finding.For);
        json.Texts("against", d.Finding.Against);
    });

    private static void Write(PageRequest request, IssuesModel model, Stream output) => WriteAll(output, model.Issues, (json, issue) =>
    {
        json.WriteString("code", issue.Code);
        json.Text("article", issue.Article);
        json.Text("path", issue.Path);
        json.WriteString("message", issue.Message);
        json.WriteBoolean("lost", issue.Lost);
    });

    private static void Write(PageRequest request, RunsModel model, Stream output) => WriteAll(output, model.Runs, (json, run) =>
    {
        json.WriteNumber("id", run.Run.Id);
        json.WriteString("code_version", run.Run.CodeVersion);
        json.WriteString("model", run.Run.Model);
        json.WriteString("gazetteer", run.Run.Gazetteer);
        json.WriteString("lexicons", run.Run.Lexicons);
        json.WriteString("started", run.Run.Started);
        if (run.Ended is { } ended) json.WriteString("ended", ended);
        json.WriteNumber("sources", run.Counts.Sources);
        json.WriteNumber("stored", run.Counts.Stored);
        json.WriteNumber("known", run.Counts.Known);
        json.WriteNumber("lost", run.Counts.Lost);
    });

    private static void WriteAll<T>(Stream output, ImmutableArray<T> entries, Action<Utf8JsonWriter, T> write)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            write(json, entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
