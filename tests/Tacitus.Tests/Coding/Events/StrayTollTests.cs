using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class StrayTollTests
{
    private const string News = "Rebels blew up a bridge near Kandahar in Afghanistan on Monday with a mine.";

    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData(" Five soldiers died.", 5)]
    [InlineData(" Traffic was stopped. Five soldiers died.", 5)]
    [InlineData(" Nobody was hit.", 0)]
    public void A_toll_that_stands_alone_is_of_the_violence_told_just_before(string after, int killed) => Assert.Equal([killed], KilledIn(News + after));

    [Fact]
    public void Arrests_that_stand_alone_are_of_the_riot_told_just_before()
    {
        Assert.Equal([11], Read("Rioters set fire to two shops in Kandahar in Afghanistan on Monday. Eleven youths were led away in handcuffs.", Field.Arrested));
    }

    [Theory]
    [InlineData(" In 2016 five soldiers died.")]
    [InlineData(" Five soldiers may die.")]
    public void A_toll_of_another_day_or_that_may_yet_be_is_not(string after) => Assert.Empty(KilledIn(News + after));

    // Of the news: what follows may be held for an event of its own.
    private static int[] KilledIn(string text) => Read(text, Field.Killed);

    private static int[] Read(string text, Field field)
    {
        var article = ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given));
        return [.. Coder.Code(Analyser.Analyse(article)).Reports.Where(r => r.Trigger.Start < News.Length).SelectMany(r => r.Of(field)).Select(s => Assert.IsType<CountValue>(s.Value).Count.Low)];
    }
}
