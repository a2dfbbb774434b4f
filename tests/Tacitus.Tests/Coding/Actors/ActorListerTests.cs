using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Actors;

public class ActorListerTests
{
    [Theory]
    [InlineData("The Kachin Independence Army fired. The Kachin Independence Organization, its political wing, spoke.", "Kachin Independence Organization")]
    [InlineData("The Ambazonia Defence Forces fired in Cameroon. Locals call all such fighters Amba Boys.", "Amba Boys")]
    public void A_political_wing_or_a_nickname_of_many_leads_to_a_group_and_is_no_name_of_it(string text, string name)
    {
        var coded = new Coder().Code(new Analyser().Analyse(ArticleReader.OfText(text, null)));
        var rules = coded.Statements.Where(s => s.Field == Field.Name && s.Value is ActorValue value && value.Name == name).Select(s => s.Rule).ToList();
        Assert.Equal(["description.name"], rules);
        Assert.Contains(coded.Actors, a => a.Names.Any(n => n.Name == name));
    }
}
