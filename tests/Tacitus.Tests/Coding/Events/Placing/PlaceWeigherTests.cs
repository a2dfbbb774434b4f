using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events.Placing;

public class PlaceWeigherTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void A_village_that_the_event_is_named_after_is_its_place_and_not_the_capital_of_the_dateline()
    {
        var place = PlaceOf("N'DJAMENA - The deaths of Saturday night at Orvanga, in the south of Chad, are being looked into, the prosecutor said on Monday. Gunmen killed nine herders there before dawn.\n\nThe injured were taken to Moundou.");
        Assert.Equal(("Orvanga", "TD"), (place?.Name, place?.Place?.Country));
    }

    [Fact]
    public void A_village_whose_residents_were_killed_is_the_place_though_no_word_says_in_it()
    {
        var place = PlaceOf("MAIDUGURI, Nigeria - Gunmen on motorbikes killed eleven residents of Torvele on Sunday night, a councillor said. The village of Torvele lies in Borno State, an hour from Maiduguri. Nobody has claimed the attack.");
        Assert.Equal(("Torvele", "NG"), (place?.Name, place?.Place?.Country));
    }

    [Fact]
    public void Who_was_killed_is_no_village() => Assert.DoesNotContain(
        Code("BAMAKO, Mali - French troops killed Djamel Orvacha, a commander of the League, in an ambush in February, the army said on Monday.\n\nTarvad Osman was killed by soldiers last year. The League named nobody in his place.").Reports,
        r => r.Of(Field.Place).Any(s => ((PlaceValue)s.Value).Place.Name == "Tarvad Osman"));

    [Fact]
    public void Who_is_killed_or_leads_is_no_village() => Assert.DoesNotContain(
        Code("Police in Nigeria said on Monday that gunmen had killed the fighter Mamman Orv in June. Mamman Orv had led the League's men since 2016 and quarrelled with its council.").Reports,
        r => r.Of(Field.Place).Any(s => ((PlaceValue)s.Value).Place.Name == "Mamman Orv"));

    [Theory]
    [InlineData("The League has had three chiefs. The second was killed in June 2018.")]
    [InlineData("A minister was murdered in December 2018; the League was blamed.")]
    public void What_a_backgrounder_tells_of_years_ago_was_not_where_another_event_is_told(string past)
    {
        var text = "Monday's bomb in a mosque of Peshawar has left 84 people dead, officials said on Thursday. The League claimed it.\n\nOn 3 May 2016 gunmen shot nine guards in Quetta. Nobody claimed it.\n\n" + past;
        Assert.Contains(Code(text).Reports, r => r.Of(Field.Date).Any(d => ((DateValue)d.Value).Date?.ToString() is "2018-06" or "2018-12") && !r.Of(Field.Place).Any());
    }

    [Fact]
    public void What_nothing_places_in_an_article_that_names_no_place_stays_without_one() => Assert.Null(PlaceOf("Gunmen killed four men in a bar on Sunday, witnesses said. Jonas Arvel, who was there, called it a massacre."));

    private static EventPlace? PlaceOf(string text)
    {
        var report = Code(text).Reports[0];
        return report.Of(Field.Place).OrderBy(s => ((PlaceValue)s.Value).Place.Precision).Select(s => ((PlaceValue)s.Value).Place).FirstOrDefault();
    }

    private static CodedArticle Code(string text) => Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given))));
}
