using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Places;

public class QuarterTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Finder = new();
    private static readonly EventPlacer Placer = new();

    [Theory]
    [InlineData("Two clerks were shot in Philadelphia's Kensington section on Friday.", "Philadelphia")]
    [InlineData("Two clerks were shot in the Brighton Park neighborhood of Chicago on Friday.", "Chicago")]
    [InlineData("Two clerks were shot in Kensington, Maryland, on Friday.", "Kensington")]
    public void What_happened_in_a_part_of_a_town_happened_in_the_town(string text, string town)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var at = text.IndexOf("shot", StringComparison.Ordinal);
        Assert.Equal(town, Placer.Choose(analysis, Finder.Find(analysis), new Span(at, at + 4), [analysis.Sentences[0].Span])!.Place.Name);
    }

    [Theory]
    [InlineData("BALTIMORE - A clerk died on Sunday in the Jackson neighborhood. Two clerks were shot in Jackson on Friday.", "Baltimore")]
    [InlineData("BALTIMORE - A clerk died on Sunday in Jackson, Mississippi. Two clerks were shot in Jackson on Friday.", "Jackson")]
    public void A_quarter_of_the_home_town_is_no_town_of_its_own(string text, string town)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var at = text.IndexOf("shot", StringComparison.Ordinal);
        var told = analysis.Sentences[analysis.SentenceAt(at)].Span;
        Assert.Equal(town, Placer.Choose(analysis, Finder.Find(analysis), new Span(at, at + 4), [told])!.Place.Name);
    }

    [Fact]
    public void A_place_not_told_clearly_is_in_the_division_in_which_all_that_is_named_lies()
    {
        var text = "Officials of Baltimore, Towson and Catonsville met. Clerks spoke.";
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var at = text.IndexOf("spoke", StringComparison.Ordinal);
        var choice = Placer.Choose(analysis, Finder.Find(analysis), new Span(at, at + 5), [analysis.Sentences[^1].Span])!;
        Assert.Equal(["Maryland", "United States"], choice.Wider.Select(w => w.Place.Name));
        Assert.True(choice.Wider[0].Probability >= choice.Probability);
    }

    [Theory]
    [InlineData("Police said that Jordan Velmar, 34, was shot. Clerks said that Jordan died there.", false)]
    [InlineData("Police said that Jordan Velmar, 34, was shot in Jordan. Clerks said that Jordan sent men.", true)]
    public void A_given_name_is_no_country_where_nothing_is_told_to_be_in_it(string text, bool country) =>
        Assert.Equal(country, Finder.Find(Analyser.Analyse(ArticleReader.OfText(text, null))).Any(p => p.Place?.Country == "JO"));
}
