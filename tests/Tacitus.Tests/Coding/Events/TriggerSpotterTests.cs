using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class TriggerSpotterTests
{
    private const string News = "Gunmen killed nine soldiers in Kandahar on Sunday, the army said.\n\n";

    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("On Monday petrol was poured over a party office in Herat.", "attack")]
    [InlineData("On Monday some 300 villagers sat down in the road at Herat to demand their release.", "protest")]
    [InlineData("ON MONDAY SOME 300 VILLAGERS SAT DOWN IN THE ROAD AT HERAT TO DEMAND THEIR RELEASE.", "protest")]
    public void A_verb_that_no_lexicon_knows_tells_of_an_event_by_what_stands_round_it(string text, string kind) => Assert.Contains(kind, Spotted(News + text));

    [Theory]
    [InlineData("On Monday the minister opened a school near Herat.")]
    [InlineData("The wounded are treated in the hospital of Herat.")]
    [InlineData("THE GOVERNOR VISITED THE MARKET ON MONDAY.")]
    [InlineData("Nine people lost their legs in a train crash near Herat on Monday.")]
    public void A_verb_beside_the_news_of_violence_tells_of_none(string text) => Assert.Empty(Spotted(News + text));

    [Fact]
    public void What_no_lexicon_knows_says_how_likely_it_is()
    {
        var statement = Assert.Single(Statements(News + "On Monday petrol was poured over a party office in Herat."), s => s.Rule == "spotted/attack");
        Assert.InRange(statement.Probability, Statement.EvenOdds, 999);
    }

    private static List<string> Spotted(string text) => [.. Statements(text).Where(s => s.Rule.StartsWith("spotted/", StringComparison.Ordinal)).Select(s => ((CodeValue)s.Value).Code)];

    private static IEnumerable<Statement> Statements(string text) =>
        Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)))).Reports.SelectMany(r => r.Statements).Where(s => s.Field == Field.Kind);
}
