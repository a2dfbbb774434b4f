using Tacitus.Coding.Dates;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Dates;

public class EventDaterTests
{
    private static readonly Analyser Analyser = new();
    private static readonly EventDater Dater = new();

    [Theory]
    [InlineData("Gunmen killed nine people in Velmora on Tuesday.", "killed", "2024-03-19")]
    [InlineData("Gunmen killed nine people in Velmora on Tuesday, the governor said Thursday.", "killed", "2024-03-19")]
    [InlineData("The governor said on Thursday that gunmen had killed nine people on 2 March.", "killed", "2024-03-02")]
    [InlineData("A court on Thursday convicted two men of the 14 May 2019 bombing of the Velmora market.", "bombing", "2019-05-14")]
    [InlineData("The minister condemned on Thursday the murder of the priest three days ago.", "murder", "2024-03-19")]
    [InlineData("The town was shaken yesterday when two men threw a grenade at a police post.", "threw", "2024-03-21")]
    [InlineData("On 3 February, after a long night, rebels who had worked in the mines attacked the town.", "attacked", "2024-02-03")]
    [InlineData("Nine people died in the attack. It happened around noon on Monday.", "attack", "2024-03-18")]
    [InlineData("Two men were wounded in a shooting near the harbour. Officers were called to the street around 3:45 a.m. Monday.", "shooting", "2024-03-18")]
    [InlineData("Two men were shot. The fight was reported at 3 p.m. Wednesday by a neighbour.", "shot", "2024-03-20")]
    [InlineData("The miller was shot on the morning after Christmas.", "shot", "2023-12-26")]
    [InlineData("Gunmen stormed a post at Velmora, on the Orsk road, before dawn on Tuesday, officials said.", "stormed", "2024-03-19")]
    [InlineData("On Monday, according to the mayor, eleven people who were coming home from the fair of Orsk had been dragged out of a bus and shot in Velmora.", "shot", "2024-03-18")]
    [InlineData("It was the first death since January 28, when two potters were shot in Velmora.", "shot", "2024-01-28")]
    [InlineData("The Velm Courier reports Dara Melin was in a car on Wednesday when officers pulled her over and shot her.", "shot", "2024-03-20")]
    [InlineData("A bomb exploded in Velmora on Monday. Four people were wounded.", "wounded", "2024-03-18")]
    [InlineData("Two men were shot. Police said they were at the market just after 1 p.m. Monday when a man drew a knife.", "shot", "2024-03-18")]
    [InlineData("A man who was in hospital on Wednesday was shot on Monday.", "shot", "2024-03-18")]
    [InlineData("Listeners will remember that in the events at Velm, on Monday, gunmen shot nine people.", "shot", "2024-03-18")]
    [InlineData("Rebels burned three farms on the last night of January.", "burned", "2024-01-31")]
    public void An_event_gets_the_time_of_its_own_words(string text, string trigger, string date) =>
        Assert.Equal(date, Date(text, trigger)?.Date?.ToString());

    [Theory]
    [InlineData("The governor said on Thursday that gunmen had killed nine people.", "killed")]
    [InlineData("The victims of the massacre were buried on Wednesday.", "massacre")]
    [InlineData("The town marks the tenth anniversary of the bombing on Thursday.", "bombing")]
    [InlineData("He was sentenced on Tuesday for the bombing.", "bombing")]
    [InlineData("The Velm police on Tuesday, March 19th identified the two officers involved in a fatal shooting.", "shooting")]
    [InlineData("The Velm prosecutor charged a 50-year-old Monday for allegedly gunning a miller down.", "gunning")]
    [InlineData("The search for two men continued Wednesday in the fatal shooting of a miller.", "shooting")]
    [InlineData("A potter was in hospital on Thursday after being shot.", "shot")]
    [InlineData("A potter remained in critical condition on Thursday after a shooting.", "shooting")]
    [InlineData("Police detained 14 people in connection with Monday's bombing.", "detained")]
    [InlineData("The market will remain closed on Monday after gunmen killed nine people.", "killed")]
    [InlineData("A video which went viral on Wednesday shows rebels shooting a priest.", "shooting")]
    [InlineData("Gunmen shot a potter in the stomach; he died on Wednesday.", "shot")]
    [InlineData("In our issue of 14 March we put the toll of the bombing at three.", "bombing")]
    [InlineData("VELMORA, 20 March 2024 (AP) -- Gunmen killed nine people.", "killed")]
    [InlineData("Published on 20 March 2024.\n\nGunmen killed nine people.", "killed")]
    public void The_time_of_something_else_dates_no_event(string text, string trigger) => Assert.Null(Date(text, trigger)?.Date);

    [Fact]
    public void A_time_counted_from_another_event_stays_open_with_its_anchor()
    {
        var text = "Militants shot two officers the day before the concert hall attack.";
        var found = Date(text, "shot");
        Assert.NotNull(found);
        Assert.Null(found.Date);
        Assert.Equal(DateAnchor.Event, found.Relative!.Anchor);
        Assert.Equal(-1, found.Relative.Shift);
        Assert.Equal("the concert hall attack", text[found.Relative.AnchorSpan!.Value.Start..found.Relative.AnchorSpan.Value.End]);
        Assert.Contains(found.Relative.AnchorSpan.Value, found.Spans);
    }

    [Fact]
    public void A_time_counted_from_an_event_does_not_date_that_event() => Assert.Null(Date("Militants shot two officers the day before the concert hall attack.", "attack"));

    [Fact]
    public void Without_a_publication_a_weekday_stays_open()
    {
        var found = Date("Gunmen killed nine people in Velmora on Tuesday.", "killed", published: null);
        Assert.NotNull(found);
        Assert.Null(found.Date);
        Assert.Equal(DayOfWeek.Tuesday, found.Relative!.Weekday);
    }

    [Fact]
    public void The_reason_and_the_spans_show_the_words()
    {
        var text = "Gunmen killed nine people in Velmora on Tuesday.";
        var found = Date(text, "killed")!;
        Assert.Equal("Tuesday", found.Spans[0].In(text));
        Assert.Contains("\"Tuesday\"", found.Reason, StringComparison.Ordinal);
        Assert.Equal("own:weekday", found.Rule);
    }

    [Theory]
    [InlineData("Man shot in Orsk\n\nOfficers responded to the mill at 9 p.m. Wednesday.", "shot", "2024-03-20")]
    [InlineData("Man shot in Orsk\n\nIt was a sad day in Orsk Wednesday afternoon.", "shot", "2024-03-20")]
    [InlineData("Two shot in Orsk\n\nShots rang out on Wednesday near the mill.", "shot", "2024-03-20")]
    [InlineData("Two shot in Orsk\n\nPolice were called to the Dorn shopping center on Wednesday.", "shot", "2024-03-20")]
    [InlineData("Two shot in Orsk\n\nA neighbour called 911 in the early morning of March 12 to say that somebody was at the door.", "shot", "2024-03-12")]
    [InlineData("On March 12, 2024, police were called to the mill. They found Dara Melin, who had been shot twice.", "shot", "2024-03-12")]
    public void A_headline_or_a_find_has_the_day_of_the_account_beside_it(string text, string trigger, string day) =>
        Assert.Equal(day, Date(text, trigger)?.Date?.ToString());

    [Fact]
    public void Who_happens_upon_the_dead_does_not_say_when_they_died() =>
        Assert.Null(Date("Two shot in Orsk\n\nA neighbour happened upon them on Wednesday.", "shot"));

    [Fact]
    public void The_day_of_updating_a_page_is_not_the_day_of_the_event() =>
        Assert.Null(Date("Two shot in Orsk Posted: Monday, March 18, 2024 5:46 PM EDT Updated: Tuesday, March 19, 2024 5:49 PM EDT", "shot"));

    [Theory]
    [InlineData("Two shot in Orsk over the weekend. The robbery at the mill on Saturday left two hurt.", "2024-03-16/2024-03-17", "2024-03-16")]
    [InlineData("Two shot in Orsk over the weekend. The mayor said on Saturday that he was sad.", "2024-03-16/2024-03-17", null)]
    [InlineData("Two shot in Orsk over the weekend. The mill burned on Tuesday.", "2024-03-16/2024-03-17", null)]
    public void A_weekend_is_narrowed_to_the_day_of_it_that_the_account_tells(string text, string within, string? day)
    {
        var article = ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-22"), DateBasis.Given));
        Assert.Equal(day, Dater.Day(Analyser.Analyse(article), new Span(4, 8), [], PartialDate.Parse(within))?.Date?.ToString());
    }

    private static EventDate? Date(string text, string trigger, string? published = "2024-03-22")
    {
        var article = ArticleReader.OfText(text, published is null ? null : new Publication(PartialDate.Parse(published), DateBasis.Given));
        var at = text.IndexOf(trigger, StringComparison.Ordinal);
        return Dater.Date(Analyser.Analyse(article), new Span(at, at + trigger.Length), []);
    }
}
