using System.Text.Json.Nodes;
using Tacitus.Coding.Places;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Training.Places;

namespace Tacitus.Tests.Training.Places;

public class SamePlaceTests
{
    [Theory]
    [InlineData("Antwerp", "BE", "Antwerpen", PlaceKind.Populated, true)]
    [InlineData("Gent", "BE", "Antwerpen", PlaceKind.Populated, false)]
    [InlineData("Antwerp", "NL", "Antwerpen", PlaceKind.Populated, false)]
    public void A_place_is_the_same_under_the_name_that_another_language_gives_it(string wanted, string country, string told, PlaceKind kind, bool holds) =>
        Assert.Equal(holds, SamePlace.Holds(new JsonObject { ["name"] = wanted, ["country"] = country }, At(told, kind, "BE")));

    [Fact]
    public void What_is_told_of_a_division_holds_of_the_town_in_it_and_not_the_other_way()
    {
        var division = Gazetteer.Shared.Look("Kern County").First(p => p is { Kind: PlaceKind.Admin2, Country: "US" });
        Assert.True(SamePlace.Holds(new JsonObject { ["name"] = "Wasco", ["country"] = "US" }, new EventPlace(division, division.Name, null, 3)));
        Assert.False(SamePlace.Holds(new JsonObject { ["name"] = division.Name, ["country"] = "US" }, At("Wasco", PlaceKind.Populated, "US")));
    }

    [Fact]
    public void The_division_that_annotators_wrote_down_holds_a_village_that_no_gazetteer_has()
    {
        var division = Gazetteer.Shared.Look("Kern County").First(p => p is { Kind: PlaceKind.Admin2, Country: "US" });
        JsonObject wanted = new() { ["name"] = "Zwartelinde", ["country"] = "US", ["admin1"] = $"Somewhere|{division.Name}" };
        Assert.True(SamePlace.Holds(wanted, new EventPlace(division, division.Name, null, 3)));
        wanted["admin1"] = "Somewhere";
        Assert.False(SamePlace.Holds(wanted, new EventPlace(division, division.Name, null, 3)));
    }

    private static EventPlace At(string name, PlaceKind kind, string country) => new(Gazetteer.Shared.Look(name).First(p => p.Kind == kind && p.Country == country), name, null, 1);
}
