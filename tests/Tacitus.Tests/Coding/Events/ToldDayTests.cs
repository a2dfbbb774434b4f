using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

/// <summary>Which words of its article tell the day of an event.</summary>
public class ToldDayTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void Who_is_held_since_a_day_was_taken_on_it() =>
        Assert.Equal(["2024-03-02"], Days("Rebels killed a farmer in Herat on Monday. And in Kandahar the bishop received two policemen, held since 2 March by the rebels, both in good health.", "held"));

    [Fact]
    public void What_was_done_by_a_day_was_done_on_it_and_what_was_counted_by_it_was_not()
    {
        Assert.Equal(["2024-03-16"], Days("Youths attacked a market in Kandahar on Friday. By Saturday night gunmen had shot dead three young men in Herat.", "shot"));
        Assert.DoesNotContain("2024-03-21", Days("Floods and fighting followed. Nine people had been killed in Kandahar by Thursday.", "killed"));
    }

    [Fact]
    public void A_day_with_its_year_after_a_comma_is_one_day() =>
        Assert.Equal(["2015-11-13"], Days("The police claimed on Friday to have gunned down five militants in Herat. A press release said a team raided a brick kiln near Kandahar at 2am on November 13, 2015 on a tip-off that terrorists were about to target a procession.", "raided"));

    [Fact]
    public void Two_deeds_joined_by_and_have_the_day_of_the_first() =>
        Assert.Equal(["2024-03-18"], Days("Gunmen killed a farmer in Herat on Wednesday. In Kandahar protesters blocked the railway for four hours on Monday and pelted a stopped train, injuring its driver.", "pelted"));

    [Fact]
    public void The_day_of_a_statement_that_an_agency_carried_is_not_that_of_what_it_claims() =>
        Assert.DoesNotContain("2024-03-19", Days("Rebels stormed a base near Kandahar. The Front, in a statement carried by its Noor agency on Tuesday, claimed that it had killed nineteen troops.", "killed"));

    [Fact]
    public void What_came_of_a_deed_has_its_day() =>
        Assert.Equal(["2024-03-18"], Days("Gunmen shot a farmer in Herat on Wednesday. Rebels recaptured a hill west of Kandahar on Monday, killing nine soldiers.", "killing"));

    [Fact]
    public void The_year_of_a_thing_that_is_named_by_it_is_not_that_of_the_deed() =>
        Assert.Equal(["2024-03-21"], Days("Gunmen killed a farmer in Herat on Wednesday. In Kandahar they pulled three signatories of the 2016 peace accord and a shopkeeper out of their houses on Thursday and shot them on the football pitch.", "shot"));

    [Fact]
    public void An_hour_without_a_day_is_of_the_day_of_the_news() =>
        Assert.Equal(["2024-03-20"], Days("Rebels recaptured a hill west of Kandahar on Wednesday, killing nine soldiers. The governor spoke of a dark week. The market was shut. Prices rose. Buses stood idle. The schools closed. A ballistic missile launched at dawn hit a camp in Herat, leaving three children dead.", "launched"));

    [Theory]
    [InlineData("The cook of a ship was found dead in Kandahar on Sunday, four days after 11 pirates climbed aboard the vessel and took seven of its crew in Herat.", "took", "2024-03-13")]
    [InlineData("Two schools were burned in Kandahar on Monday night, a day after a soldier was shot dead in Herat.", "shot dead", "2024-03-17")]
    public void A_day_is_counted_back_to_what_came_so_many_days_before_but_not_from_that_of_telling_it(string text, string trigger, string day)
    {
        Assert.Equal([day], Days(text, trigger));
        Assert.DoesNotContain("2024-03-15", Days("Nine people have been buried in Kandahar, chiefs said yesterday, six days after gunmen shot dead a farmer in Herat.", "shot dead"));
    }

    [Fact]
    public void Hours_later_is_on_the_day_of_the_news() =>
        Assert.Equal(["2024-03-20"], Days("Rebels recaptured a hill west of Kandahar on Wednesday, killing nine soldiers. The governor spoke of a dark week. The market was shut. Prices rose. Buses stood idle. The schools closed. Hours later gunmen shot dead a farmer in Herat.", "shot dead"));

    [Fact]
    public void A_paragraph_that_opens_about_an_hour_of_a_day_tells_of_that_day() =>
        Assert.Equal(["2023-12-12"], Days("The police arrested a potter on Monday.\n\nAround 4 a.m. on December 12, 2023, a quarrel at a mill in Kandahar had moved into its yard. The lamps were out. The dogs slept. Nobody was about. The gate was shut. The street was dark. Gunmen opened fire there and two millers were shot dead.", "opened fire"));

    [Fact]
    public void What_only_a_noun_names_is_not_of_the_month_in_which_something_else_was_done() =>
        Assert.DoesNotContain("2023-10", Days("The shooting of two policemen in Kandahar has shaken the town. The two were shot dead at a mill by gunmen.\n\nIn October 2023, the city bought 500 cameras. The mayor did not want to speak of the shooting of the two policemen.", "shooting"));

    private static string[] Days(string text, string trigger)
    {
        var article = ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-22"), DateBasis.Given));
        return [.. Coder.Code(Analyser.Analyse(article)).Reports.Where(r => text[r.Trigger.Start..r.Trigger.End].Contains(trigger, StringComparison.Ordinal)).SelectMany(r => r.Of(Field.Date)).Select(d => d.Value.Text)];
    }
}
