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
    [InlineData("Harbour Police Chief Dan Alvarado spoke.", "Dan Alvarado", NameKind.Person)]
    [InlineData("They buried 24-year-old Xandro Quellin.", "Xandro Quellin", NameKind.Person)]
    [InlineData("They buried Tom \"Red\" Alvarado on Friday.", "Tom \"Red\" Alvarado", NameKind.Person)]
    [InlineData("They met Xandro Quellin Jr. at the gate.", "Xandro Quellin Jr.", NameKind.Person)]
    [InlineData("The victim was identified by Maria King on Friday.", "Maria King", NameKind.Person)]
    [InlineData("XANDRO QUELLIN, 24, WAS SHOT AT THE HARBOUR.", "XANDRO QUELLIN", NameKind.Person)]
    [InlineData("POLICE IDENTIFIED HIM AS 24-YEAR-OLD XANDRO QUELLIN.", "XANDRO QUELLIN", NameKind.Person)]
    [InlineData("OFFICERS SAID TOM ALVARADO WAS SHOT.", "TOM ALVARADO", NameKind.Person)]
    [InlineData("They met Sammy Alvarado Sr. Alvarado spoke.", "Sammy Alvarado Sr.", NameKind.Person)]
    [InlineData("Tom Brand Killed in Harbour Shooting", "Tom Brand", NameKind.Person)]
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

    [Theory]
    [InlineData("It happened on Jan. 27 at noon.")]
    [InlineData("The Attorney General left.")]
    public void A_month_or_a_title_by_itself_is_no_person(string text)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, null));
        Assert.DoesNotContain(analysis.Names, n => n.Kind == NameKind.Person);
    }
}
