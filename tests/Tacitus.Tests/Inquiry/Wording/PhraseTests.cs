using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Inquiry.Wording;

public class PhraseTests
{
    [Theory]
    [InlineData("2031-05-03", "on 3 May 2031")]
    [InlineData("2031-05", "in May 2031")]
    [InlineData("2031", "in 2031")]
    [InlineData("2031-05-03/2031-05-09", "between 3 and 9 May 2031")]
    [InlineData("2031-04-30/2031-05-02", "between 30 April and 2 May 2031")]
    [InlineData("2031/2032", "between 2031 and 2032")]
    [InlineData("2031-07-02/2031-12-31", "in the second half of 2031")]
    [InlineData("2031-01-01/2031-06-30", "in the first half of 2031")]
    public void Dates_are_no_more_exact_than_their_source(string date, string words) => Assert.Equal(words, Phrase.When(PartialDate.Parse(date)));

    [Theory]
    [InlineData(145, 145, 145, "145 people")]
    [InlineData(133, 145, 145, "between 133 and 145 people")]
    [InlineData(43, 43, null, "at least 43 people")]
    [InlineData(13, 183, null, "at least 13 people")]
    [InlineData(0, 0, 0, "nobody")]
    [InlineData(1, 1, 1, "one person")]
    [InlineData(null, null, null, null)]
    [InlineData(20, null, 30, "between 20 and 30 people")]
    [InlineData(0, null, 30, "up to 30 people")]
    [InlineData(1, 1, 3, "one to three people")]
    [InlineData(1, 1, 2, "one or two people")]
    public void Tolls_keep_the_room_that_sources_leave(int? low, int? best, int? high, string? words) => Assert.Equal(words, TollPhrase.People(new TollRange(low, best, high)));

    [Theory]
    [InlineData("Taliban", ActorKind.ArmedGroup, "the Taliban", "have")]
    [InlineData("Islamic State", ActorKind.ArmedGroup, "the Islamic State", "has")]
    [InlineData("Islamic State Khorasan", ActorKind.ArmedGroup, "Islamic State Khorasan", "has")]
    [InlineData("al-Qaeda", ActorKind.ArmedGroup, "al-Qaeda", "has")]
    [InlineData("Red Lantern Front", ActorKind.ArmedGroup, "the Red Lantern Front", "has")]
    [InlineData("Qassam Brigades", ActorKind.ArmedGroup, "the Qassam Brigades", "have")]
    [InlineData("Revolutionary Armed Forces of Lorvale", ActorKind.ArmedGroup, "the Revolutionary Armed Forces of Lorvale", "have")]
    [InlineData("Guards of the Hearth", ActorKind.ArmedGroup, "the Guards of the Hearth", "have")]
    [InlineData("Brigade of the Dry River", ActorKind.ArmedGroup, "the Brigade of the Dry River", "has")]
    [InlineData("LIWA AL-LORVALE", ActorKind.ArmedGroup, "Liwa al-Lorvale", "has")]
    [InlineData("The Lorvale Council", ActorKind.Organisation, "the Lorvale Council", "has")]
    [InlineData("Lorvale Interior Department", ActorKind.Organisation, "the Lorvale Interior Department", "has")]
    [InlineData("United States", ActorKind.State, "the United States", "has")]
    [InlineData("Norway", ActorKind.State, "Norway", "has")]
    [InlineData("Oskar Front", ActorKind.Person, "Oskar Front", "has")]
    public void Names_take_their_article_and_their_verb(string name, ActorKind kind, string words, string has)
    {
        var actor = ActorWords.Of(name, kind);
        Assert.Equal((words, has), (actor.Name, actor.Has));
    }

    [Theory]
    [InlineData(EventKind.Attack, Tactic.Bombing, true, EventStatus.Occurred, Assertion.Asserted, "suicide bombing")]
    [InlineData(EventKind.Attack, Tactic.Shooting, false, EventStatus.Foiled, Assertion.Asserted, "foiled shooting")]
    [InlineData(EventKind.Attack, Tactic.Unspecified, false, EventStatus.Occurred, Assertion.Alleged, "alleged attack")]
    [InlineData(EventKind.Threat, Tactic.Unspecified, false, EventStatus.Threatened, Assertion.Asserted, "threat")]
    public void Acts_carry_their_hedges(EventKind kind, Tactic tactic, bool suicide, EventStatus status, Assertion assertion, string words) =>
        Assert.Equal(words, Phrase.Act(kind, [tactic], suicide, status, assertion));

    [Fact]
    public void Languages_are_named_and_a_code_that_is_none_is_not()
    {
        Assert.Equal("Spanish", LanguageName.Of("es"));
        Assert.Equal("an unknown language", LanguageName.Of("und"));
    }

    [Fact]
    public void Lists_and_countries_read_as_english_has_them()
    {
        Assert.Equal("A, B and C", Phrase.List(["A", "B", "C"]));
        Assert.Equal("the Netherlands", CountryName.Of("NL"));
        Assert.Equal("NL", CountryName.Find("netherlands"));
        Assert.Null(CountryName.Find("Lorvale"));
    }

    [Theory]
    [InlineData("19 people were killed", "Nineteen people were killed.")]
    [InlineData("43 reports tell of it", "Forty-three reports tell of it.")]
    [InlineData("145 people were killed", "145 people were killed.")]
    [InlineData("al-Lorvale claimed it", "Al-Lorvale claimed it.")]
    public void A_sentence_begins_with_a_capital_and_no_short_number(string clause, string sentence) => Assert.Equal(sentence, Phrase.Sentence(clause));

    [Theory]
    [InlineData("LIWA AL-FURQAN", "Liwa al-Furqan")]
    [InlineData("AL-BADR-ORVA", "Al-Badr-Orva")]
    [InlineData("ABU-BAKR", "Abu-Bakr")]
    [InlineData("CPP-NPA", "CPP-NPA")]
    [InlineData("CPP/NPA", "CPP/NPA")]
    public void A_name_in_capitals_is_written_as_names_are_and_abbreviations_stay(string name, string cased) => Assert.Equal(cased, NameWords.Cased(name));

    [Theory]
    [InlineData("Gunmen", "gunmen")]
    [InlineData("mob", "a mob")]
    [InlineData("Group of students", "a group of students")]
    [InlineData("MILITANTS", "militants")]
    [InlineData("Two men on a motorcycle", "two men on a motorcycle")]
    public void Who_is_only_described_stands_in_small_letters(string described, string agent) => Assert.Equal(agent, NameWords.Agent(described));

    [Theory]
    [InlineData("bus", "Lorvale", "on a bus")]
    [InlineData("bus station", "Lorvale", "at the bus station")]
    [InlineData("Quenby road", "Lorvale", "on Quenby road")]
    [InlineData("Grand Bazaar", "Lorvale", "at the Grand Bazaar")]
    [InlineData("Lorvale's Lantern Hall", "Lorvale", "at the Lantern Hall")]
    [InlineData("Amber Station", "Lorvale", "at Amber Station")]
    [InlineData("AIRPORT", "Lorvale", "at the airport")]
    [InlineData("two offices", "Lorvale", "at two offices")]
    [InlineData("Luni post", "Lorvale", "at the Luni post")]
    [InlineData("chip shop", "Lorvale", "at a chip shop")]
    [InlineData("same post", "Lorvale", "at a post")]
    [InlineData("fish market of Lorvale", "Quenby", "at the fish market of Lorvale")]
    [InlineData("checkpoints", "Lorvale", "at checkpoints")]
    [InlineData("dark sedan", "Lorvale", "in a dark sedan")]
    [InlineData("army column", "Lorvale", "on an army column")]
    [InlineData("the school, Quenby Road", "Lorvale", "at the school, Quenby Road")]
    [InlineData("Lorvale airport", "Lorvale", "at Lorvale airport")]
    public void Sites_take_their_preposition_and_article(string site, string town, string words) => Assert.Equal(words, PlaceWords.Site(site, town));

    [Theory]
    [InlineData("patrol car", "on a patrol car")]
    [InlineData("army column", "on an army column")]
    [InlineData("helicopter", "on a helicopter")]
    [InlineData("market", "at the market")]
    public void What_was_struck_is_no_place_to_be_in(string site, string words) => Assert.Equal(words, PlaceWords.Site(site, "Lorvale", isStruck: true));

    [Fact]
    public void A_day_told_just_before_is_the_same_day()
    {
        var day = PartialDate.Parse("2031-05-02");
        Assert.Equal("on 2 May 2031", new Setting().When(day));
        Assert.Equal("on 2 May", new Setting(Year: 2031).When(day));
        Assert.Equal("the same day", new Setting(Before: day).When(day));
        Assert.Equal("also that day", new Setting(Before: day, Again: true).When(day));
        Assert.Equal("in May 2031", new Setting(Before: PartialDate.Parse("2031-05")).When(PartialDate.Parse("2031-05")));
        Assert.Equal("", new Setting(Year: 2031).When(PartialDate.Parse("2031")));
    }
}
