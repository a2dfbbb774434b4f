using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class ToldInPassingTests
{
    private const string News = "Gunmen killed six farmers in Kandahar in southern Afghanistan on Monday, and police in Herat and Kunduz said that they had raised checkpoints on the roads to Kabul and Jalalabad. "
        + "Officers from Mazar-i-Sharif were sent to help.\n\nShops stayed closed for the rest of the day.\n\nThe governor thanked the officers for their work.\n\n";

    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void What_is_told_in_passing_without_a_place_is_put_in_the_country_that_the_article_speaks_of()
    {
        var place = PlaceOf(News + "In May 2019 a suicide bomber killed eleven people at a wedding.", "bomber");
        var where = Assert.IsType<PlaceValue>(place!.Value).Place;
        Assert.Equal(("AF", 6), (where.Place!.Country, where.Precision));
        Assert.Equal("event-place-country", place.Rule);
        Assert.Contains("Afghanistan", place.Derivation, StringComparison.Ordinal);
        Assert.NotEmpty(place.Spans);
    }

    [Fact]
    public void What_names_a_country_of_its_own_stays_there()
    {
        var place = PlaceOf(News + "In May 2019 a suicide bomber killed eleven people at a wedding in Tajikistan.", "bomber");
        Assert.Equal("TJ", Assert.IsType<PlaceValue>(place!.Value).Place.Place!.Country);
    }

    [Fact]
    public void A_threat_told_in_passing_need_not_be_anywhere() => Assert.Null(PlaceOf(News + "In May 2019 the Taliban threatened to attack teachers.", "threatened"));

    private static Statement? PlaceOf(string text, string word)
    {
        var article = ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given));
        var report = Assert.Single(Coder.Code(Analyser.Analyse(article)).Reports, r => r.Sentences.Any(s => article[s].Contains(word, StringComparison.Ordinal)));
        return report.Of(Field.Place).FirstOrDefault();
    }
}
