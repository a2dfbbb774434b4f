using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry;

public class ActorSentencesTests
{
    [Theory]
    [InlineData("RLF", "definition.alias", true)]
    [InlineData("guerrillas", "anaphor", false)]
    [InlineData("Lantern rebels", "description.member", false)]
    public void Words_that_only_lead_to_an_actor_are_no_other_name_of_it(string name, string rule, bool isName)
    {
        var article = ArticleReader.OfText("The Red Lantern Front, or RLF, fired.", null);
        var statement = Statement.Of(article, null, Field.Name, new ActorValue("actor-red", name, ActorKind.ArmedGroup), [new Span(4, 21)], rule);
        var citation = new Citation(statement, new CitedArticle(article.Id, null, null, null, null, false), new Span(4, 21), ["Red Lantern Front"], article.Text);
        var dossier = new Dossier
        {
            Actor = new Actor("actor-red", "Red Lantern Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [], Deeds = [], Coverage = Coverage.None,
            Citations = ImmutableDictionary<string, Citation>.Empty.Add(statement.Id, citation), Relations = [], Others = new Dictionary<string, Actor>(), Attributes = [citation],
        };
        Assert.Equal(isName ? [name] : [], new ActorSentences(dossier, new Footnotes(dossier.Citations)).Names());
    }
}
