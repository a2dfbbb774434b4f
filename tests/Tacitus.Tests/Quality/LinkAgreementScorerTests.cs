using System.Text.Json.Nodes;
using Tacitus.Bench.Quality.LinkGold;

namespace Tacitus.Tests.Quality;

public sealed class LinkAgreementScorerTests
{
    private static readonly JsonObject Harbour = Event("harbour", "Port Haven", "2021-08-26", "a1", "a2");

    private static readonly JsonObject Mill = Event("mill", "Port Haven", "2021-08-27", "a3");

    [Fact]
    public void Two_annotators_who_wrote_the_same_agree_fully() => Assert.All(LinkAgreementScorer.Score(Of(Harbour, Mill), Of(Harbour, Mill)), f => Assert.Equal(1, f.Compute(Sum(f.Items))));

    [Fact]
    public void To_take_two_events_for_one_costs_precision_and_an_event()
    {
        var one = Event("one", "Port Haven", "2021-08-26", "a1", "a2", "a3");

        var figures = Figures(Of(Harbour, Mill), Of(one));

        // Two of the three tellings sit with two thirds of their own kind, the third with one: 5/9; nothing is missed.
        Assert.Equal(2 * (5.0 / 9) / (5.0 / 9 + 1), figures["link-agreement bcubed_f1"], 6);
        Assert.Equal(2.0 / 3, figures["link-agreement events f1"], 6);
    }

    [Fact]
    public void A_telling_that_one_of_the_two_did_not_see_is_missed_though_its_event_is_told_elsewhere()
    {
        var figures = Figures(Of(Harbour, Mill), Of(Event("harbour", "Port Haven", "2021-08-26", "a1"), Mill));

        Assert.Equal(2 * 0.5 / 1.5, figures["link-agreement bcubed_f1"], 6);
        Assert.Equal(1, figures["link-agreement events f1"], 6);
    }

    [Fact]
    public void Another_kind_of_the_same_event_lowers_the_agreement_on_kind_alone()
    {
        var raid = Event("harbour", "Port Haven", "2021-08-26", "a1", "a2");
        raid["kind"] = "strike";

        var figures = Figures(Of(Harbour, Mill), Of(raid, Mill));

        Assert.Equal(1, figures["link-agreement bcubed_f1"], 6);
        Assert.Equal(1, figures["link-agreement date alpha"], 6);
        Assert.True(figures["link-agreement kind alpha"] < 1);
    }

    private static Dictionary<string, double> Figures(JsonObject key, JsonObject second) =>
        LinkAgreementScorer.Score(key, second).ToDictionary(f => f.Name, f => f.Compute(Sum(f.Items)), StringComparer.Ordinal);

    private static double[] Sum(IEnumerable<double[]> items) => items.Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);

    private static JsonObject Of(params JsonObject[] events) => new() { ["events"] = new JsonArray([.. events.Select(e => e.DeepClone())]) };

    private static JsonObject Event(string id, string place, string day, params string[] articles) => new()
    {
        ["id"] = id,
        ["kind"] = "attack",
        ["status"] = "occurred",
        ["date"] = new JsonObject { ["start"] = day, ["end"] = day },
        ["place"] = new JsonObject { ["name"] = place, ["country"] = "XX" },
        ["killed"] = new JsonObject { ["low"] = 12, ["best"] = 12, ["high"] = 12 },
        ["articles"] = new JsonArray([.. articles.Select(a => new JsonObject { ["id"] = a, ["role"] = "main" })]),
    };
}
