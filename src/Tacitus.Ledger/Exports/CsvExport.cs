using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Exports;

/// <summary>CSV (RFC 4180), one event a row. Words that a spreadsheet would run as a formula are written behind an apostrophe.</summary>
internal static class CsvExport
{
    private static readonly ImmutableArray<(string Name, Func<Event, object?> Value)> Columns =
    [
        ("id", e => e.Id),
        ("kind", e => Code.Of(e.Kind)),
        ("tactics", e => string.Join(';', e.Tactics.Select(t => Code.Of(t)))),
        ("suicide", e => e.Suicide is { } s ? (s ? "true" : "false") : null),
        ("status", e => Code.Of(e.Status)),
        ("assertion", e => Code.Of(e.Assertion)),
        ("political", e => Code.Of(e.Political)),
        ("part_of", e => e.PartOf),
        ("summary", e => e.Summary),
        ("date_start", e => e.Date is { } d ? JsonText.StartOf(d) : null),
        ("date_end", e => e.Date is { } d ? JsonText.EndOf(d) : null),
        ("date_precision", e => e.Date?.Precision),
        ("place", e => e.Place?.Name),
        ("site", e => e.Place?.Site),
        ("geonames_id", e => e.Place?.Place is { GeonamesId: not 0 } p ? p.GeonamesId : null),
        ("country", e => e.Place?.Place?.Country),
        ("admin1", e => e.Place?.Place?.Admin1),
        ("latitude", e => e.Place?.Place?.Latitude),
        ("longitude", e => e.Place?.Place?.Longitude),
        ("place_precision", e => e.Place?.Precision),
        ("perpetrators", e => Join(e.Perpetrators.Select(p => p.Name))),
        ("perpetrator_basis", e => string.Join(';', e.Perpetrators.Select(p => Code.Of(p.Basis)))),
        ("targets", e => Join(e.Targets.Select(t => t.Name))),
        ("weapons", e => Join(e.Weapons.Select(w => w.Name))),
        ("claimed_by", e => Join(e.Claims.Select(c => c.Name))),
        .. EventJson.Effects.SelectMany(Tolls),
        ("reports", e => e.Reports.Length),
    ];

    /// <summary>Writes all events of <paramref name="ledger"/>.</summary>
    public static void Write(LedgerStore ledger, ExportOptions options, Stream output) => Write(ledger.Events().Select(Privacy.Of(ledger, options.Names).Of), output);

    /// <summary>Writes <paramref name="events"/>, from which names that stay here have been left out.</summary>
    public static void Write(IEnumerable<Event> events, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var (name, _) in Columns) csv.WriteField(name);
        csv.NextRecord();
        foreach (var e in events)
        {
            foreach (var (_, value) in Columns) csv.WriteField(Cell(value(e)));
            csv.NextRecord();
        }
    }

    private static IEnumerable<(string, Func<Event, object?>)> Tolls(Effect effect)
    {
        yield return (Code.Of(effect) + "_low", e => Of(e)?.Low);
        yield return (Code.Of(effect) + "_best", e => Of(e)?.Best);
        yield return (Code.Of(effect) + "_high", e => Of(e)?.High);

        Toll? Of(Event e) => e.Tolls.FirstOrDefault(t => t.Effect == effect);
    }

    private static string Join(IEnumerable<string> names) => string.Join("; ", names);

    /// <summary>Numbers as they are; words so that no spreadsheet takes them for a formula.</summary>
    private static string Cell(object? value) => value switch
    {
        null => "",
        string { Length: > 0 } words when words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' => "'" + words,
        string words => words,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"a cell cannot hold a {value.GetType().Name}", nameof(value)),
    };
}
