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
    public void Dates_are_no_more_exact_than_their_source(string date, string words) => Assert.Equal(words, Phrase.When(PartialDate.Parse(date)));

    [Theory]
    [InlineData(145, 145, 145, "145 people")]
    [InlineData(133, 145, 145, "145 people (133 to 145)")]
    [InlineData(43, 43, null, "at least 43 people")]
    [InlineData(13, 183, null, "183 people (at least 13)")]
    [InlineData(0, 0, 0, "no people")]
    [InlineData(1, 1, 1, "one person")]
    [InlineData(null, null, null, null)]
    [InlineData(20, null, 30, "20 to 30 people")]
    [InlineData(0, null, 30, "up to 30 people")]
    public void Tolls_keep_the_room_that_sources_leave(int? low, int? best, int? high, string? words) => Assert.Equal(words, TollPhrase.People(new TollRange(low, best, high)));

    [Theory]
    [InlineData("Taliban", ActorKind.ArmedGroup, "the Taliban", "have")]
    [InlineData("Islamic State", ActorKind.ArmedGroup, "the Islamic State", "has")]
    [InlineData("Islamic State Khorasan", ActorKind.ArmedGroup, "Islamic State Khorasan", "has")]
    [InlineData("al-Qaeda", ActorKind.ArmedGroup, "al-Qaeda", "has")]
    [InlineData("Red Lantern Front", ActorKind.ArmedGroup, "the Red Lantern Front", "has")]
    [InlineData("Qassam Brigades", ActorKind.ArmedGroup, "the Qassam Brigades", "have")]
    [InlineData("Revolutionary Armed Forces of Lorvale", ActorKind.ArmedGroup, "the Revolutionary Armed Forces of Lorvale", "has")]
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
    public void Lists_and_countries_read_as_english_has_them()
    {
        Assert.Equal("A, B and C", Phrase.List(["A", "B", "C"]));
        Assert.Equal("the Netherlands", CountryName.Of("NL"));
        Assert.Equal("NL", CountryName.Find("netherlands"));
        Assert.Null(CountryName.Find("Lorvale"));
    }
}
