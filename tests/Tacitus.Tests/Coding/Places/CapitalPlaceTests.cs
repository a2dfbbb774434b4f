namespace Tacitus.Tests.Coding.Places;

/// <summary>What only capitals tell, and no spec that must hold in every spelling can ask for.</summary>
public class CapitalPlaceTests
{
    [Theory]
    [InlineData("use", "RAIPUR: Six guards were killed in Chhattisgarh's Dantewada district on Tuesday, police said.", "RAIPUR", "dateline")]
    [InlineData("not-use", "Raipur: six guards were killed there on Tuesday, and the town closed its shops.", "Raipur", "dateline")]
    [InlineData("precision", "Two bombs fell at Terakorn village on the other side. In Churachandpur the shops stayed open.", "Terakorn", "4")]
    [InlineData("found", "Gunmen stormed a bank in Pakistan's Hyderabad on Friday.", "Hyderabad", "PK")]
    [InlineData("found", "Gunmen stormed a bank in India\u2019s Hyderabad on Friday.", "Hyderabad", "IN")]
    public void An_owned_town_a_shouted_dateline_and_a_village_without_a_town_are_read_as_such(string what, string text, string words, string meaning) =>
        Assert.True(PlaceSpecTests.Holds(what, text, words, meaning));
}
