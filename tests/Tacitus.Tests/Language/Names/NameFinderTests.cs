using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Language.Names;

public class NameFinderTests
{
    [Theory]
    [InlineData("Police said Maria Brand was shot on Friday.", "Maria Brand", NameKind.Person)]
    [InlineData("They met Col. Brand at the gate.", "Brand", NameKind.Person)]
    [InlineData("He works for the Harbour Bank there.", "Harbour Bank", NameKind.Organisation)]
    [InlineData("POLICE SAID THAT MARIA ALVARADO WAS SHOT.", "MARIA ALVARADO", NameKind.Person)]
    public void A_name_is_found_with_what_it_names(string text, string name, NameKind kind)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, null));
        Assert.Contains(analysis.Names, n => analysis[n.Span] == name && n.Kind == kind);
    }

    [Fact]
    public void The_first_word_of_a_sentence_is_no_name_for_its_capital_alone()
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText("Soldiers left the town.", null));
        Assert.Empty(analysis.Names);
    }
}
