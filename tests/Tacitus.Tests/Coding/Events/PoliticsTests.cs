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
    [InlineData("Gunmen shot and killed two police officers at a checkpoint in Highland on Monday. The gunmen fled in a car.", true)]
    [InlineData("A policeman shot two students dead in Highland on Monday. The students were sitting in a car. A crowd gathered at the station. The mayor asked for calm. The street was closed.", true)]
    [InlineData("Two men were shot and killed near a barracks in Highland on Monday, and soldiers closed the road.", true)]
    public void Police_who_only_tell_of_it_make_nothing_political(string text, bool isParty)
    {
        var coded = new Coder().Code(new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2024, 10, 21), DateBasis.Given))));
        Assert.Equal(isParty, coded.Reports.Any(r => r.Of(Field.Political).Any(s => s.Rule is "political/party-to-a-conflict" or "political/target")));
    }
}
