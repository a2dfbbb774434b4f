using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry;

public class SureTiesTests
{
    private static readonly Article First = ArticleReader.OfText("The Red Front fights the Amber Union.", null), Second = ArticleReader.OfText("The Amber Union fights the Red Front.", null);

    [Theory]
    [InlineData(900, true)]
    [InlineData(550, false)]
    public void A_tie_that_one_article_hardly_tells_stands_in_no_sentence(int probability, bool told) =>
        Assert.Equal(told, Told(Said(First, RelationType.RivalOf, probability)).Length == 1);

    [Fact]
    public void What_two_articles_hardly_tell_is_sure() => Assert.Single(Told(Said(First, RelationType.RivalOf, 550), Said(Second, RelationType.RivalOf, 550)));

    [Theory]
    [InlineData(RelationType.RivalOf)]
    [InlineData(RelationType.SplitFrom)]
    public void A_branch_is_no_enemy_of_its_parent_and_has_not_left_it(RelationType type) =>
        Assert.Equal([RelationType.BranchOf], Told(Said(First, RelationType.BranchOf, 900), Said(First, type, 900)).Select(r => r.Type));

    [Fact]
    public void An_ally_may_be_of_the_same_alliance() =>
        Assert.Equal(2, Told(Said(First, RelationType.BranchOf, 900), Said(First, RelationType.AlliedWith, 900)).Length);

    private static Statement Said(Article article, RelationType type, int probability) =>
        Statement.Of(article, null, Field.Relation, new RelationValue("red-front", type, "amber-union", RelationState.InForce), [new Span(0, 3)], "relation.weighed", probability: probability);

    private static ImmutableArray<Relation> Told(params Statement[] said)
    {
        var citations = said.ToDictionary(s => s.Id, s => new Citation(s, new CitedArticle(s.Article, null, null, null, null, false), s.Spans[0], [], ""), StringComparer.Ordinal);
        return SureTies.Of([.. said.GroupBy(s => ((RelationValue)s.Value).Type).Select(g => new Relation(g.First().Id, "red-front", g.Key, "amber-union", RelationState.InForce, null, null, [.. g.Select(s => s.Id)]))], citations);
    }
}
