using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
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

    [Theory]
    [InlineData("has grown fast since the war and has shot Orla Kesh", "The Red Lantern Front has grown fast since the war and has shot [name withheld].", "has grown fast since the war")]
    [InlineData("has grown to fear Orla Kesh", "The Red Lantern Front has grown to fear [name withheld].", null)]
    public void A_name_that_the_quote_withholds_stands_in_no_sentence(string words, string quote, string? told)
    {
        var article = ArticleReader.OfText($"The Red Lantern Front {words}.", null);
        var statement = Statement.Of(article, null, Field.Attribute, new AttributeValue("actor-red", AttributeKind.Course, words, null), [new Span(4, 21)], "attribute.course");
        var citation = new Citation(statement, new CitedArticle(article.Id, null, null, null, null, false), new Span(4, 21), [words], quote);
        var dossier = new Dossier
        {
            Actor = new Actor("actor-red", "Red Lantern Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [], Deeds = [], Coverage = Coverage.None,
            Citations = ImmutableDictionary<string, Citation>.Empty.Add(statement.Id, citation), Relations = [], Others = new Dictionary<string, Actor>(), Attributes = [citation],
        };
        Assert.Equal(told, new ActorSentences(dossier, new Footnotes(dossier.Citations)).Told(AttributeKind.Course).Select(t => t.Words).FirstOrDefault());
    }

    [Theory]
    [InlineData("announced its dissolution", "The Red Lantern Front is or was an armed group.")]
    [InlineData("announced its march", "The Red Lantern Front is an armed group.")]
    public void A_group_of_whose_end_something_tells_is_or_was_one(string words, string sentence)
    {
        var article = ArticleReader.OfText($"The Red Lantern Front {words}.", null);
        var statement = Statement.Of(article, "r-1", Field.Kind, new CodeValue("group_change"), [new Span(22, 22 + words.Length)], "spotted/group_change");
        var citation = new Citation(statement, new CitedArticle(article.Id, null, null, null, null, false), new Span(22, 22 + words.Length), [words], article.Text);
        var change = new Event
        {
            Id = "e-1", Kind = EventKind.GroupChange, Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "", Reports = ["r-1"],
            Perpetrators = [new Perpetrator("actor-red", "Red Lantern Front", false, PerpetratorBasis.Named, 900)], Findings = [new Finding("kind", "group_change", FindingState.Stated, "One report says so.", [statement.Id], [])],
        };
        var dossier = new Dossier
        {
            Actor = new Actor("actor-red", "the Red Lantern Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [change], Deeds = [], Coverage = Coverage.None,
            Citations = ImmutableDictionary<string, Citation>.Empty.Add(statement.Id, citation), Relations = [], Others = new Dictionary<string, Actor>(),
        };
        Assert.Equal(sentence, new ActorSentences(dossier.Sure(), new Footnotes(dossier.Citations)).Identity().First().Text);
    }

    [Theory]
    [InlineData("has grown fast since the war", "It has, as the Quay Gazette put it on 4 May 2031, \"grown fast since the war\".")]
    [InlineData("attacks have grown bolder", "As the Quay Gazette put it on 4 May 2031, its \"attacks have grown bolder\".")]
    [InlineData("reached the peak of its strength", "As the Quay Gazette put it on 4 May 2031, it \"reached the peak of its strength\".")]
    public void How_a_group_changed_is_as_old_as_the_article_that_tells_it(string words, string sentence)
    {
        var article = ArticleReader.OfText($"The Red Lantern Front {words}.", null);
        var statement = Statement.Of(article, null, Field.Attribute, new AttributeValue("actor-red", AttributeKind.Course, words, null), [new Span(4, 21)], "attribute.course");
        var citation = new Citation(statement, new CitedArticle(article.Id, "the Quay Gazette", null, null, PartialDate.Day(2031, 5, 4), false), new Span(4, 21), [words], article.Text);
        var dossier = new Dossier
        {
            Actor = new Actor("actor-red", "Red Lantern Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [], Deeds = [], Coverage = Coverage.None,
            Citations = ImmutableDictionary<string, Citation>.Empty.Add(statement.Id, citation), Relations = [], Others = new Dictionary<string, Actor>(), Attributes = [citation],
        };
        Assert.Equal(sentence, Assert.Single(new ActorSentences(dossier, new Footnotes(dossier.Citations)).Course()).Text);
    }

    [Theory]
    [InlineData("actor-amber", true)]
    [InlineData("actor-blue", false)]
    public void What_a_group_holds_against_somebody_is_told_with_its_hostility_and_between_the_two(string rival, bool isTold)
    {
        const string words = "accuses the Amber Union which has grown soft of betraying the harbour";
        var article = ArticleReader.OfText($"The Red Lantern Front {words}.", null);
        var statement = Statement.Of(article, null, Field.Attribute, new AttributeValue("actor-red", AttributeKind.Grievance, words, null), [new Span(4, 21)], "attribute.grievance");
        var citation = new Citation(statement, new CitedArticle(article.Id, "the Quay Gazette", null, null, null, false), new Span(4, 21), [words], article.Text);
        var amber = new Actor("actor-amber", "Amber Union", ActorKind.ArmedGroup, null, []);
        var dossier = new Dossier
        {
            Actor = new Actor("actor-red", "Red Lantern Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [], Deeds = [], Coverage = Coverage.None, Citations = ImmutableDictionary<string, Citation>.Empty.Add(statement.Id, citation),
            Relations = [new Relation("l-1", "actor-red", RelationType.RivalOf, rival, RelationState.InForce, null, null, [statement.Id])], Others = new Dictionary<string, Actor> { [amber.Id] = amber }, Attributes = [citation],
        };
        var sentences = new ActorSentences(dossier, new Footnotes(dossier.Citations));
        Assert.Equal(isTold ? [$"As the Quay Gazette puts it, it \"{words}\"."] : [], sentences.Grievances().Select(p => p.Text));
        Assert.Equal($"As the Quay Gazette puts it, the Red Lantern Front \"{words}\".", Assert.Single(sentences.Towards(amber)).Text);
    }
}
