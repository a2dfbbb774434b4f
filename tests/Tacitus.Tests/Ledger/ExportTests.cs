using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LedgerStore _ledger;

    public ExportTests()
    {
        _ledger = LedgerStore.Open(_folder["x.db"]);
        var run = _ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        _ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions, run);
        _ledger.Store(MadeUp.Coded with { Article = MadeUp.Copy, Reports = [], Aggregates = [], Statements = [], Issues = [] }, new byte[] { 1 },
            GivenMetadata.None, new Appearance("in/copy.txt", GivenMetadata.None), MadeUp.Versions, run);
        Replace(e => e);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_json_export_has_every_key_of_the_contract_and_no_other()
    {
        var expected = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs/Ledger/export-contract.txt")).Where(l => l.Length > 0 && l[0] != '#').Order(StringComparer.Ordinal);
        var actual = Keys(Json(new ExportOptions(Names: true)), "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual.Where(k => !EmptyLists.Contains(k)));
    }

    [Fact]
    public void Spans_are_code_points_and_their_text_is_the_articles()
    {
        var points = MadeUp.Text.EnumerateRunes().ToArray();
        var spans = Json(new ExportOptions(Names: true))["statements"]!.AsArray().SelectMany(s => s!["spans"]!.AsArray()).ToList();
        Assert.NotEmpty(spans);
        Assert.All(spans, s => Assert.Equal(s!["text"]!.GetValue<string>(), string.Concat(points[s["start"]!.GetValue<int>()..s["end"]!.GetValue<int>()].Select(r => r.ToString()))));
    }

    [Fact]
    public void Lists_are_in_the_order_of_ids()
    {
        var export = Json(new ExportOptions(Names: true));
        foreach (var list in (string[])["articles", "actors", "relations", "events", "aggregates", "reports", "statements"])
        {
            var ids = export[list]!.AsArray().Select(e => e!["id"]!.GetValue<string>()).ToList();
            Assert.NotEmpty(ids);
            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public void Counts_are_whole_numbers_with_their_bound()
    {
        var killed = Json(new ExportOptions())["statements"]!.AsArray().Single(s => s!["field"]!.GetValue<string>() == "killed")!;
        Assert.Equal("43 at_least total 2031-05-03", $"{killed["value"]!.GetValue<int>()} {killed["bound"]} {killed["population"]} {killed["as_of"]}");
        var injured = Json(new ExportOptions())["statements"]!.AsArray().Single(s => s!["field"]!.GetValue<string>() == "injured")!;
        Assert.Equal("dozens dozens nationality:XB", $"{injured["value"]} {injured["bound"]} {injured["population"]}");
    }

    [Fact]
    public void Names_of_private_persons_are_left_out_unless_asked_for()
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var without = WithoutQuotes(Export(format, new ExportOptions()));
            Assert.DoesNotContain("Ada Quill", without, StringComparison.Ordinal);
            Assert.Contains("[name withheld] among them", without, StringComparison.Ordinal);
            Assert.Contains("Ada Quill", Export(format, new ExportOptions(Names: true)), StringComparison.Ordinal);
        }
        var export = Json(new ExportOptions());
        Assert.Equal(["actor-oskar-dunn", "actor-red-lantern-front"], export["actors"]!.AsArray().Select(a => a!["id"]!.GetValue<string>()));
        Assert.Empty(export["events"]![0]!["victims"]!.AsArray());
        Assert.Equal("four men", export["events"]![0]!["suspects"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void Every_id_that_an_export_names_is_in_it()
    {
        foreach (var names in (bool[])[false, true])
        {
            var export = Json(new ExportOptions(names));
            var statements = export["statements"]!.AsArray().Select(s => s!["id"]!.GetValue<string>()).ToHashSet();
            var findings = export["events"]!.AsArray().SelectMany(e => e!["findings"]!.AsArray()).ToList();
            var named = findings.SelectMany(f => f!["for"]!.AsArray().Concat(f["against"]!.AsArray()))
                .Concat(export["aggregates"]!.AsArray().Concat(export["relations"]!.AsArray()).SelectMany(a => a!["statements"]!.AsArray()))
                .Select(id => id!.GetValue<string>()).ToList();
            Assert.NotEmpty(named);
            Assert.Empty(named.Except(statements));
            Assert.All(export["statements"]!.AsArray(), s => Assert.Contains(export["articles"]!.AsArray(), a => a!["id"]!.ToString() == s!["article"]!.ToString()));
        }
    }

    [Fact]
    public void The_canonical_export_does_not_know_the_run_and_the_paths()
    {
        var before = Export(ExportFormat.Json, new ExportOptions(Canonical: true));
        Assert.DoesNotContain("in/", before, StringComparison.Ordinal);
        var run = _ledger.Begin(MadeUp.Versions with { Code = "other" }, DateTimeOffset.UnixEpoch.AddDays(1));
        _ledger.Appear(MadeUp.Article.Id, new Appearance("an/earlier.txt", GivenMetadata.None), run);
        _ledger.Report("in/bad", [new Issue("empty_file", null, "in/bad", "in/bad is empty", true)], run);
        Assert.Equal(before, Export(ExportFormat.Json, new ExportOptions(Canonical: true)));
        Assert.NotEqual(before, Export(ExportFormat.Json, new ExportOptions()));
    }

    [Fact]
    public void The_same_ledger_gives_the_same_bytes()
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
            Assert.Equal(Export(format, new ExportOptions()), Export(format, new ExportOptions()));
    }

    [Theory]
    [InlineData("2031", "2031", "2031", 5)]
    [InlineData("2031-05", "2031-05", "2031-05", 4)]
    [InlineData("2031-05-02", "2031-05-02", "2031-05-02", 1)]
    [InlineData("2031-05-02/2031-05-04", "2031-05-02", "2031-05-04", 2)]
    public void Dates_are_written_to_their_precision(string told, string start, string end, int precision)
    {
        Replace(e => e with { Date = PartialDate.Parse(told) });
        var date = Json(new ExportOptions())["events"]![0]!["date"]!;
        Assert.Equal($"{start} {end} {precision}", $"{date["start"]} {date["end"]} {date["precision"]}");
    }

    [Fact]
    public void What_is_not_stated_is_absent()
    {
        Replace(e => e with { Date = null, Place = null, Suicide = null, PartOf = null, Tolls = [], Claims = [] });
        var told = Json(new ExportOptions())["events"]![0]!.AsObject();
        Assert.All((string[])["date", "place", "suicide", "part_of", "killed", "injured"], key => Assert.False(told.ContainsKey(key)));
        Assert.Empty(told["claims"]!.AsArray());
    }

    [Fact]
    public void Json_lines_hold_one_event_each()
    {
        var line = Assert.Single(Export(ExportFormat.Jsonl, new ExportOptions()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(Json(new ExportOptions())["events"]![0]!.ToJsonString(), JsonNode.Parse(line)!.ToJsonString());
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a, \"b\"\nc", "\"a, \"\"b\"\"\nc\"")]
    public void Words_in_csv_are_no_formulas_and_stay_in_their_cell(string words, string cell)
    {
        Replace(e => e with { Summary = words });
        Assert.Contains("," + cell + ",", Export(ExportFormat.Csv, new ExportOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_in_csv_stay_numbers()
    {
        var lines = Export(ExportFormat.Csv, new ExportOptions()).Split("\r\n");
        var head = lines[0].Split(',');
        Assert.Contains(",12.3456789,-0.1,1,", lines[1], StringComparison.Ordinal);
        Assert.Equal(["killed_low", "killed_best", "killed_high"], head.Where(h => h.StartsWith("killed", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(3, true, true)]
    [InlineData(4, false, true)]
    [InlineData(6, false, true)]
    public void A_wide_place_has_no_point_and_an_uncertain_one_is_marked(int precision, bool point, bool uncertain)
    {
        Replace(e => e with { Place = new EventPlace(MadeUp.Lorvale, "Lorvale", null, precision) });
        var feature = JsonNode.Parse(Export(ExportFormat.Geojson, new ExportOptions()))!["features"]![0]!;
        Assert.Equal(point, feature["geometry"] is not null);
        Assert.Equal(uncertain, feature["properties"]!["place_uncertain"]!.GetValue<bool>());
        Assert.Equal(precision, feature["properties"]!["place_precision"]!.GetValue<int>());
        if (point) Assert.Equal(-0.1, feature["geometry"]!["coordinates"]![0]!.GetValue<double>());
    }

    /// <summary>Keys whose lists are empty in the made-up ledger; their entries' keys are checked where they are not.</summary>
    private static readonly ImmutableHashSet<string> EmptyLists =
        ["events[].injured.by[]", "events[].kidnapped.by[]", "events[].arrested.by[]", "events[].missing.by[]", "events[].attackers.by[]"];

    private void Replace(Func<Event, Event> change)
    {
        MadeUp.Link(_ledger, now => now with
        {
            Events = MadeUp.With(now, change),
            Judgements = [new Judgement(MadeUp.Coded.Reports[0].Id, "r-x", Verdict.Same, 900, "same place", "tacitus")],
        });
    }

    private JsonNode Json(ExportOptions options) => JsonNode.Parse(Export(ExportFormat.Json, options))!;

    private string Export(ExportFormat format, ExportOptions options)
    {
        using var stream = new MemoryStream();
        LedgerExport.Write(_ledger, format, options, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string WithoutQuotes(string export) =>
        string.Join('\n', export.Split('\n').Where(l => !l.Contains("\"text\":", StringComparison.Ordinal)));

    private static IEnumerable<string> Keys(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(p => Keys(p.Value, path.Length == 0 ? p.Key : path + "." + p.Key)),
        JsonArray { Count: 0 } => [path + "[]"],
        JsonArray a => a.SelectMany(e => Keys(e, path + "[]")),
        _ => [path],
    };
}
