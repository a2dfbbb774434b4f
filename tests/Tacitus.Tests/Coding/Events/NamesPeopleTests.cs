using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Events;

public class NamesPeopleTests
{
    [Theory]
    [InlineData("two men", true)]
    [InlineData("masked gunmen", true)]
    [InlineData("GUNMEN", true)]
    [InlineData("Anton Velm", true)]
    [InlineData("the wards", false)]
    [InlineData("a count", false)]
    public void Only_words_for_people_name_who_did_it(string words, bool isPeople)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText($"On Monday {words} came to Herat.", null));
        var first = analysis.TokenAt(10);
        Assert.Equal(isPeople, ReportBuilder.NamesPeople(analysis, first, analysis.TokenAt(10 + words.Length - 1) + 1));
    }
}
