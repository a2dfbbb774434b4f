using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Running;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>doctor</c>: checks the program and the ledger, and lists what went wrong with the inputs.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var json = CommonOptions.Json();
        var command = new Command("doctor", "Checks the program and the ledger, and lists the issues.") { ledger, json };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(ledger)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, bool json)
    {
        var versions = RunVersions.Read();
        var present = File.Exists(path);
        using var store = present ? LedgerStore.OpenToRead(path) : null;
        var defects = store?.Defects().ToList() ?? [];
        if (versions.Gazetteer == RunVersions.None) defects.Insert(0, "the program has no gazetteer: places stay unresolved");
        if (json) ByteOutput.Write(parsed, stream => WriteJson(stream, path, versions, store, defects));
        else Write(CommonOptions.Screen(parsed), path, versions, store, defects);
        return defects.Count > 0 ? 1 : 0;
    }

    private static void Write(Screen screen, string path, Versions versions, LedgerStore? store, List<string> defects)
    {
        screen.Table(["", ""],
        [
            ["code", versions.Code], ["model", versions.Model], ["gazetteer", versions.Gazetteer], ["lexicons", versions.Lexicons],
            ["ledger", store is null ? $"none at {path}" : path],
            .. store is null ? [] : Held(store).Select(h => (IReadOnlyList<string>)[h.Name, h.Number.ToString(CultureInfo.InvariantCulture)]),
            .. store?.LastRun() is { } run ? (IReadOnlyList<string>[])[["last run", string.Create(CultureInfo.InvariantCulture, $"{run.Id}, {run.Started:u}")]] : [],
            .. store is null ? [] : (IReadOnlyList<string>[])[["linked", store.IsLinked(LedgerWeighing.By(store, versions)) ? "yes" : "no: the next run links anew"]],
        ]);
        foreach (var defect in defects) screen.Line("defect: " + defect);
        foreach (var issue in store?.Issues() ?? []) screen.Line(IssueLine.Of(issue));
        if (defects.Count == 0) screen.Line(store is null ? "The program is sound." : "The program and the ledger are sound.");
    }

    private static IEnumerable<(string Name, long Number)> Held(LedgerStore store)
    {
        var c = store.Count();
        return
        [
            ("articles", c.Articles), ("reports", c.Reports), ("statements", c.Statements), ("events", c.Events), ("aggregates", c.Aggregates),
            ("actors", c.Actors), ("relations", c.Relations), ("judgements", c.Judgements), ("issues", c.Issues),
        ];
    }

    private static void WriteJson(Stream output, string path, Versions versions, LedgerStore? store, List<string> defects)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("code_version", versions.Code);
            json.WriteString("model", versions.Model);
            json.WriteString("gazetteer", versions.Gazetteer);
            json.WriteString("lexicons", versions.Lexicons);
            if (store is not null)
            {
                json.WriteString("ledger", path);
                foreach (var (name, number) in Held(store)) json.WriteNumber(name, number);
                json.WriteBoolean("linked", store.IsLinked(LedgerWeighing.By(store, versions)));
            }
            json.Texts("defects", defects);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }
}
