using Tacitus.Coding.Actors;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Events.Placing;

public class OptionGathererTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    [Fact]
    public void No_place_is_the_first_option_and_what_holds_a_place_is_one_too()
    {
        var options = Of("Gunmen killed six farmers in Kandahar on Monday.").All;
        Assert.Equal(PlaceSort.None, options[0].Sort);
        Assert.Contains(options, o => o is { Sort: PlaceSort.Town, Name: "Kandahar" });
        Assert.Contains(options, o => o is { Sort: PlaceSort.HoldingCountry, Name: "Afghanistan" });
    }

    [Fact]
    public void A_run_of_capitals_that_nothing_else_is_known_of_may_be_a_village()
    {
        var options = Of("Gunmen came to Orvanga at night, residents said, and killed six farmers. The governor of Kandahar in Afghanistan has sent troops.").All;
        var village = Assert.Single(options, o => o.Name == "Orvanga");
        Assert.Equal((PlaceSort.Name, "AF"), (village.Sort, village.Place?.Country));
    }

    [Fact]
    public void A_capital_is_no_small_town_of_its_name_in_a_country_that_the_article_speaks_of()
    {
        var options = Of("Troops of the United States left Kabul in August. The United States had been in Afghanistan for twenty years.").All;
        Assert.Contains(options, o => o is { Name: "Kabul", Place.Country: "AF" });
        Assert.DoesNotContain(options, o => o is { Sort: PlaceSort.Namesake, Place.Country: "US" });
    }

    [Fact]
    public void A_faith_is_no_village() => Assert.DoesNotContain(Of("The countries that fight Islam will pay, said gunmen in Kandahar in Afghanistan.").All, o => o.Sort == PlaceSort.Name);

    [Fact]
    public void A_surname_an_acronym_and_words_in_capitals_throughout_are_no_villages()
    {
        var options = Of("Gunmen killed six farmers in Kandahar, said Anton Velmsky of the KVM. Velmsky blamed nobody.\n\nTHE GOVERNOR OF ORVANGA HAS SENT TROOPS TO THE BORDER.").All;
        Assert.DoesNotContain(options, o => o.Sort == PlaceSort.Name);
    }

    [Fact]
    public void A_country_holds_its_towns_and_a_town_holds_nothing()
    {
        var options = Of("Gunmen killed six farmers in Kandahar on Monday.");
        var (town, country) = (Index(PlaceSort.Town), Index(PlaceSort.HoldingCountry));
        Assert.True(options.Holds(country, town));
        Assert.False(options.Holds(town, country));

        int Index(PlaceSort sort) => Enumerable.Range(0, options.All.Length).First(o => options.All[o].Sort == sort);
    }

    [Theory]
    [InlineData("on the Orvanga road, residents said.", true)]
    [InlineData("between Orvanga and the border, residents said.", true)]
    [InlineData("on the road to Orvanga, residents said.", true)]
    [InlineData("in Orvanga, residents said.", false)]
    public void A_road_is_not_the_village_that_it_is_called_after(string where, bool along) =>
        Assert.Equal(along, Assert.Single(Of("Gunmen killed six farmers " + where).All, o => o.Name == "Orvanga").Words[0].IsAlong);

    [Fact]
    public void A_long_list_of_names_stays_within_bounds()
    {
        var names = string.Concat(Enumerable.Range(0, 600).Select(i => $" They came to Orv{(char)('a' + i % 26)}{(char)('a' + i / 26)}el and left."));
        Assert.InRange(Of("Gunmen killed six farmers in Kandahar on Monday." + names).All.Length, 2, 201);
    }

    private static PlaceOptions Of(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return new OptionGatherer().Gather(analysis, places, Actors.Find(analysis, places));
    }
}
