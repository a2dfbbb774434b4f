using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

/// <summary>What short texts tell as an event, as a sum of many, and as none.</summary>
public class OneEventOrNoneTests
{
    private const string News = "Gunmen of the Taliban killed six farmers at a market in Kandahar on Monday, police said.\n\n";

    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("The province saw years of fighting between rebels and the army around Herat.")]
    [InlineData("Most farmers of the valley left in 1999, when the army withdrew after the alliance's bombing campaign against Herat.")]
    [InlineData("Worshippers who had come to Herat for a night vigil at a church fled over the wall.")]
    [InlineData("An officer in Herat warned the ministry on Tuesday of what the man had said about previous attacks.")]
    [InlineData("An army of Taliban fighters was coming up the river to take Herat on Tuesday.")]
    public void What_lasts_for_years_what_is_only_meant_and_who_is_only_visited_is_no_second_event(string text) => Assert.Equal(["attack"], Kinds(News + text));

    [Theory]
    [InlineData("Captain Velk, who toppled President Orsk in January in Herat, spoke on television.", "attack", "territory_change")]
    [InlineData("A special court in Kabul on Tuesday found twelve men guilty of the murder of a judge.", "attack", "trial")]
    [InlineData("In Herat a crowd set a locomotive alight on Tuesday.", "attack", "mob_violence")]
    [InlineData("Herat was hit by suicide attacks last month that left 71 people dead.", "attack", "attack")]
    public void What_takes_power_what_a_court_finds_and_what_a_crowd_does_is_an_event(string text, params string[] kinds) => Assert.Equal(kinds, Kinds(News + text));

    [Fact]
    public void A_deed_and_the_deed_that_it_was_done_in_revenge_for_are_two() =>
        Assert.Equal(2, Kinds("Hundreds of settlers set fire to houses in Huwara on Sunday in revenge for the killing of two brothers near Nablus.").Length);

    [Fact]
    public void What_was_done_by_others_before_is_an_event_of_its_own() =>
        Assert.Equal(2, Kinds("Farmers burned down nine houses in Kandahar on Monday after two brothers were shot dead by gunmen.").Length);

    [Fact]
    public void Who_was_named_in_full_before_is_no_place_that_is_captured() =>
        Assert.DoesNotContain("territory_change", Kinds("Umar Patek was sentenced to 20 years by a court in Jakarta on Thursday.\n\nPatek was wounded and captured in January 2011 by soldiers at a house in Abbottabad."));

    [Fact]
    public void Who_enters_a_town_to_shoot_takes_none() =>
        Assert.DoesNotContain("territory_change", Kinds("Members of the Gran Grif gang entered the town of Kandahar on Thursday and moved from street to street, shooting dead nine residents."));

    [Fact]
    public void The_wounded_who_are_visited_are_of_the_battle_told_before() =>
        Assert.Single(Kinds("Eighteen soldiers were killed in a daylong battle with Abu Sayyaf militants near Tipo-Tipo on Basilan island on Saturday, the army said.\n\nPresident Benigno Aquino was to visit the wounded in Zamboanga city."));

    [Fact]
    public void A_war_of_the_forties_is_history_in_a_text_without_a_day() =>
        Assert.Empty(Coder.Code(Analyser.Analyse(ArticleReader.OfText("German soldiers view a tower. In June 1940, German troops marched into Paris, forcing France to sign a truce. Planes flew in formation during a battle.", null))).Reports);

    private static string[] Kinds(string text) =>
        [.. Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)))).Reports.Select(r => r.Of(Field.Kind).First().Value.Text)];
}
