using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class PoliticsTests
{
    [Theory]
    [InlineData("A man was shot and killed outside a grocery in Highland on Monday, police said. Officers were looking for a man in a grey sweatshirt.", false)]
    [InlineData("Insurgents attacked a checkpoint in Herat on Monday and killed two police officers. Fighting between insurgents and government forces has gone on in the province for years.", true)]
    [InlineData("A policeman shot two students dead in Highland on Monday. The students were sitting in a car. A crowd gathered at the station. The mayor asked for calm. The street was closed.", true)]
    [InlineData("Two men were shot and killed near a barracks in Highland on Monday, and soldiers closed the road.", true)]
    public void Police_who_only_tell_of_it_make_nothing_political(string text, bool isParty)
    {
        var coded = new Coder().Code(new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2024, 10, 21), DateBasis.Given))));
        Assert.Equal(isParty, coded.Reports.Any(r => r.Of(Field.Political).Any(s => s.Rule is "political/party-to-a-conflict" or "political/target")));
    }

    [Theory]
    [InlineData("A sailor of the Norwegian navy was shot dead in an argument over a parking space outside a bar in Bergen on Saturday night, police said. A 34-year-old man was arrested and charged with murder.")]
    [InlineData("A former soldier shot and killed his wife and two children at their home in Lillehammer on Friday before killing himself, police said. He had served in the Norwegian army for six years.")]
    public void A_soldier_in_a_quarrel_makes_nothing_political(string text)
    {
        var coded = new Coder().Code(new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2024, 10, 21), DateBasis.Given))));
        Assert.All(coded.Reports, r => Assert.Empty(r.Of(Field.Political)));
    }
}
