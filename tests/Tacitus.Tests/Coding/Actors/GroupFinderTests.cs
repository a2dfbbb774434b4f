namespace Tacitus.Tests.Coding.Actors;

public class GroupFinderTests
{
    // Not among the specs that must hold in small letters too: nothing but a large letter tells where a name begins that nobody knows.
    [Theory]
    [InlineData("found", "Orsk Bator gunmen beheaded two teachers.", "Orsk Bator", "orsk-bator")]
    [InlineData("found", "Members of the outlawed Sons of the Pale Moon attacked the station and killed two guards.", "Sons of the Pale Moon", "sons-of-the-pale-moon")]
    [InlineData("found", "Fighters of the Ardan River Brigade struck the island.", "Fighters", "ardan-river-brigade")]
    [InlineData("found", "In January gunmen of the Ardan River Brigade killed nine; in May its fighters came back.", "fighters", "ardan-river-brigade")]
    [InlineData("found", "The note was signed by \"La Nueva Marea\", a criminal group.", "La Nueva Marea", "la-nueva-marea")]
    [InlineData("found", "Gunmen of the Velm Valley Avengers shot two herders. The Avengers denied it.", "Avengers", "velm-valley-avengers")]
    [InlineData("found", "The Ardan Dawn Party (ADX) took up arms in 1990. ADX fighters hold the hill.", "ADX", "ardan-dawn-party")]
    [InlineData("found", "FIGHTERS OF THE LIWA AL-ARDAN STORMED THE HOTEL.", "LIWA AL-ARDAN", "liwa-al-ardan")]
    [InlineData("not", "Police attacked the crowd, and Police killed two.", "Police", "police")]
    [InlineData("not", "The National Guard attacked the camp of the miners.", "National Guard", "national-guard")]
    [InlineData("not", "The Velm City Council denied it and condemned the raid.", "Velm City Council", "velm-city-council")]
    [InlineData("not", "The armed group appeared in February, under a man calling himself Abu Aisha al-Velmi, and it has claimed killings of villagers and the attacks of its fighters.", "Abu Aisha al-Velmi", "abu-aisha-al-velmi")]
    [InlineData("not", "Fighters attacked the town and killed nine. The group's spokesman Ardihullah Mujahid claimed the attack for the militants.", "Ardihullah Mujahid", "ardihullah-mujahid")]
    [InlineData("not", "Anton Velm killed two people, and Anton Velm attacked a third.", "Anton Velm", "anton-velm")]
    [InlineData("not", "Oran Abdel Velm was killed in 2017. In 2014 the rebels, by then in league with Velm, seized the town, and Velm fighters attacked the palace.", "Velm", "velm")]
    [InlineData("not", "The command passed to Nico Bauta, alias Velm, who fought the army. Velm fighters attacked the town.", "Velm", "velm")]
    public void Groups_that_no_lexicon_has_are_known_by_how_the_text_speaks_of_them(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));
}
