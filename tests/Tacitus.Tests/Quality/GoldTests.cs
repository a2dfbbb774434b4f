using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Bench.Quality.Gold;
using Tacitus.Inquiry.Agreement;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.News;

namespace Tacitus.Tests.Quality;

public sealed class GoldTests
{
    private static readonly ImmutableArray<GoldArticle> Articles = GoldReader.Read(Path.Combine(Repository.Root, "bench", "gold"));
    private static readonly ImmutableArray<GoldArticle> Accounts = [.. new[] { AccountKeys.Learned, AccountKeys.Kept }.SelectMany(p => GoldReader.Accounts(p, Repository.Root))];

    [Fact]
    public void Each_quote_of_the_gold_set_stands_in_its_article()
    {
        var wrong = Articles.Concat(Accounts).SelectMany(a => Keys(a).SelectMany(Quotes).Where(q => Quote.Find(a.Text, q) is null).Select(q => $"{a.Name}: {q}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void In_upper_case_each_quote_still_stands_in_its_article() =>
        Assert.All(Articles.Select(a => a.Upper()), a => Assert.All(a.Key["events"]!.AsArray().SelectMany(e => e!["quotes"]!.AsObject().SelectMany(q => q.Value!.AsArray())), q => Assert.NotNull(Quote.Find(a.Text, q!.GetValue<string>()))));

    [Fact]
    public void Each_code_of_the_gold_set_is_of_the_codebook()
    {
        foreach (var e in Articles.Concat(Accounts).SelectMany(Keys).SelectMany(k => k["events"]!.AsArray()))
        {
            Code.Parse<EventKind>(e!["kind"]!.GetValue<string>());
            Code.Parse<EventStatus>(e["status"]!.GetValue<string>());
            Code.Parse<Assertion>(e["assertion"]!.GetValue<string>());
            Code.Parse<Political>(e["political"]!.GetValue<string>());
            foreach (var tactic in e["tactics"]?.AsArray() ?? []) Code.Parse<Tactic>(tactic!.GetValue<string>());
            foreach (var perpetrator in e["perpetrators"]?.AsArray() ?? []) Code.Parse<PerpetratorBasis>(perpetrator!["basis"]!.GetValue<string>());
            foreach (var suspect in e["suspects"]?.AsArray() ?? []) Code.Parse<LegalState>(suspect!["legal_state"]!.GetValue<string>());
        }
    }

    [Fact]
    public void A_quarter_to_a_third_of_each_part_tells_of_no_event()
    {
        foreach (var part in Articles.GroupBy(a => a.Part))
        {
            var share = part.Average(a => a.Key["events"]!.AsArray().Count == 0 ? 1.0 : 0.0);
            Assert.InRange(share, 0.2, 0.35);
        }
    }

    [Theory]
    [InlineData("Da’esh", "Islamic State", true)]
    [InlineData("Daesh|the group", "Islamic State", true)]
    [InlineData("Daesh", "Taliban", false)]
    [InlineData("Ardan River Brigade", "Velm Front", false)]
    [InlineData("police", "the police", true)]
    public void A_group_goes_by_each_name_that_the_lexicon_has(string wanted, string found, bool same) => Assert.Equal(same, Names.SameActor(wanted, found));

    [Fact]
    public void A_quote_with_a_number_is_the_place_of_that_number()
    {
        Assert.Equal(new Span(11, 16), Quote.Find("The blast, blast", "blast#2"));
        Assert.Null(Quote.Find("The blast", "blast#2"));
    }

    [Fact]
    public void Events_are_paired_with_the_likest_and_no_event_twice()
    {
        var (harbour, mill) = (Event("Port Haven", "2021-08-26", 12), Event("Old Mill", "2021-08-26", 5));

        var pairs = EventAligner.Align([harbour, mill], [Event("Old Mill", "2021-08-26", 7), Event("Port Haven", "2021-08-26", 12), Event("Port Haven", "2021-08-26", 12)]);

        Assert.Equal([("Port Haven", "Port Haven"), ("Old Mill", "Old Mill")], pairs.Select(p => (Place(p.Wanted), Place(p.Found))));
    }

    [Fact]
    public void Twenty_events_are_paired_as_well_as_two()
    {
        var wanted = Enumerable.Range(1, 20).Select(n => Event("Mill " + n, $"2021-08-{n:00}", n)).ToImmutableArray();

        var pairs = EventAligner.Align(wanted, [.. wanted.Reverse().Skip(3)]);

        Assert.Equal(Enumerable.Range(1, 17).Select(n => ("Mill " + n, "Mill " + n)), pairs.Select(p => (Place(p.Wanted), Place(p.Found))));
    }

    [Fact]
    public void Another_day_in_another_place_is_another_event() =>
        Assert.Empty(EventAligner.Align([Event("Port Haven", "2021-08-26", 12)], [Event("Old Mill", "2020-01-02", 12)]));

    [Theory]
    [InlineData("2021-08-26", "2021-08-26", "2021-08-26", "2021-08-26", true)]
    [InlineData("2021-08-25", "2021-08-26", "2021-08-26", "2021-08-26", true)]
    [InlineData("2021-08", "2021-08", "2021-08-26", "2021-08-26", false)]
    [InlineData("2021-08", "2021-08", "2021-08-01", "2021-08-31", true)]
    [InlineData("2021-08-26", "2021-08-26", "2021-08", "2021-08", false)]
    public void A_date_fits_when_it_is_as_exact_as_told(string start, string end, string foundStart, string foundEnd, bool fits) =>
        Assert.Equal(fits, FieldComparer.DateFits(Date(start, end), Date(foundStart, foundEnd)));

    [Theory]
    [InlineData("Harbour Front", "the Harbour Front", true)]
    [InlineData("Sulu|Bangsamoro", "Bangsamoro", true)]
    [InlineData("Río Alto", "Rio Alto district", true)]
    [InlineData("Harbour Front", "Harbour Guard", false)]
    public void Names_are_the_same_word_by_word(string wanted, string found, bool same) => Assert.Equal(same, Names.Same(wanted, found));

    [Theory]
    [InlineData("Kandahar", "Kandahar", 1, 1, 1)]
    [InlineData("Kandahar", "Kandahar", 1, 3, 0)]
    [InlineData("Velmgar", "Kandahar", 1, 3, 1)]
    [InlineData("Velmgar", "Kandahar", 1, 1, 0)]
    [InlineData("Velmgar", "Kandahar", 2, 6, 0)]
    [InlineData("Velmgar", null, 1, 6, 1)]
    public void A_village_that_the_gazetteer_lacks_is_as_exact_as_what_holds_it(string name, string? admin1, int wanted, int found, int right) =>
        Assert.Equal((right, 1, 1), FieldComparer.Compare("place_precision", Place(name, admin1, wanted), Place(name, admin1, found)));

    private static JsonObject Place(string name, string? admin1, int precision) =>
        new() { ["place"] = new JsonObject { ["name"] = name, ["country"] = "AF", ["admin1"] = admin1, ["precision"] = precision } };

    [Fact]
    public void A_part_of_a_toll_that_is_the_whole_counts_only_where_both_have_it()
    {
        var (whole, half) = (Killed(7, ("civilians", 7)), Killed(7, ("children", 3)));

        Assert.Equal((0, 0, 0), FieldComparer.Compare("killed_by", Killed(7), whole));
        Assert.Equal((1, 1, 1), FieldComparer.Compare("killed_by", whole, whole));
        Assert.Equal((0, 1, 0), FieldComparer.Compare("killed_by", whole, half));
    }

    // Krippendorff 2011, section A: two observers, ten units, binary data without gaps.
    [Fact]
    public void Alpha_of_the_textbook_example_is_0_095() => Assert.Equal(0.095, Krippendorff.Alpha([10, 4, 14, 6]), 3);

    [Fact]
    public void Two_annotators_who_wrote_the_same_agree_fully()
    {
        var gold = Articles.First(a => a.Key["events"]!.AsArray().Count > 1);

        var figures = AgreementScorer.Score([gold with { Second = gold.Key }]);

        Assert.All(figures, f => Assert.Equal(1, f.Compute(f.Items[0])));
    }

    private static IEnumerable<JsonObject> Keys(GoldArticle article) => article.Second is { } second ? [article.Key, second] : [article.Key];

    private static IEnumerable<string> Quotes(JsonObject key) =>
        key["events"]!.AsArray().SelectMany(e => e!["quotes"]!.AsObject().SelectMany(q => q.Value!.AsArray()))
            .Concat(new[] { "aggregates", "relations" }.SelectMany(list => key[list]?.AsArray() ?? []).SelectMany(i => i!["quotes"]!.AsArray()))
            .Select(q => q!.GetValue<string>());

    private static string Place(ToldEvent e) => e.Values["place"]!["name"]!.GetValue<string>();

    private static JsonObject Date(string start, string end) => new() { ["start"] = start, ["end"] = end };

    private static JsonObject Killed(int all, params (string Population, int Number)[] parts) => new()
    {
        ["killed"] = new JsonObject
        {
            ["best"] = all,
            ["by"] = new JsonArray([.. parts.Select(p => new JsonObject { ["population"] = p.Population, ["best"] = p.Number })]),
        },
    };

    private static ToldEvent Event(string place, string day, int killed) => new(
        new JsonObject
        {
            ["kind"] = "attack",
            ["status"] = "occurred",
            ["place"] = new JsonObject { ["name"] = place, ["country"] = "GB" },
            ["date"] = Date(day, day),
            ["killed"] = new JsonObject { ["low"] = killed, ["best"] = killed, ["high"] = killed },
        },
        [],
        []);
}
