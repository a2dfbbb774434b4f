using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
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

    [Fact]
    public void Nobody_is_at_once_an_enemy_and_a_friend() =>
        Assert.Equal([RelationType.AlliedWith], Told(Said(First, RelationType.RivalOf, 800), Said(First, RelationType.AlliedWith, 900)).Select(r => r.Type));

    [Fact]
    public void Who_is_an_enemy_in_one_article_and_a_friend_in_another_is_disputed_and_both_are_told() =>
        Assert.Equal(2, Told(Said(First, RelationType.RivalOf, 800), Said(Second, RelationType.AlliedWith, 900)).Length);

    [Fact]
    public void A_hostility_that_both_ends_are_told_of_is_one_tie() =>
        Assert.Equal(2, Told(Said(First, RelationType.RivalOf, 550), Said(Second, RelationType.RivalOf, 550, isBack: true)).Length);

    [Fact]
    public void What_is_alleged_later_does_not_outdo_what_is_so() =>
        Assert.Equal([RelationState.InForce], Told(Said(First, RelationType.Supports, 900), Said(Second, RelationType.Supports, 800, RelationState.Alleged)).Select(r => r.State));

    [Fact]
    public void Of_two_states_the_surer_one_is_told() =>
        Assert.Equal([RelationState.Ended], Told(Said(First, RelationType.LedBy, 800), Said(First, RelationType.LedBy, 900, RelationState.Ended)).Select(r => r.State));

    [Fact]
    public void Of_two_states_the_one_that_is_told_last_counts() =>
        Assert.Equal([RelationState.Ended], Told(Said(First, RelationType.LedBy, 900), Said(Second, RelationType.LedBy, 800, RelationState.Ended)).Select(r => r.State));

    [Fact]
    public void What_surely_holds_or_held_is_told_so_though_its_state_is_not_sure()
    {
        var (ties, unsettled) = Sure(Said(First, RelationType.LedBy, 450, held: 900), Said(Second, RelationType.LedBy, 400, RelationState.Ended, held: 700));
        Assert.Equal(RelationState.InForce, Assert.Single(ties, t => unsettled.Contains(t.Id)).State);
        Assert.Equal("the Red Front has been led by Aron Dorn", TieWords.Unsettled(ties[0], new("the Red Front", false), "Aron Dorn"));
    }

    [Theory]
    [InlineData(450, 700)]
    [InlineData(800, 900)]
    public void What_may_never_have_held_and_what_has_a_sure_state_is_not_told_so(int probability, int held) => Assert.Empty(Sure(Said(First, RelationType.LedBy, probability, held: held)).Unsettled);

    [Fact]
    public void Whose_enemy_somebody_surely_is_was_no_friend_that_is_less_sure() =>
        Assert.Empty(Sure(Said(First, RelationType.RivalOf, 900), Said(First, RelationType.AlliedWith, 400, RelationState.Ended, held: 850)).Unsettled);

    private static Statement Said(Article article, RelationType type, int probability, RelationState state = RelationState.InForce, bool isBack = false, int? held = null) =>
        Statement.Of(article, null, Field.Relation, new RelationValue(isBack ? "amber-union" : "red-front", type, isBack ? "red-front" : "amber-union", state, Held: held), [new Span(0, 3)], "relation.weighed", probability: probability);

    private static ImmutableArray<Relation> Told(params Statement[] said) => Sure(said).Ties;

    private static (ImmutableArray<Relation> Ties, ImmutableHashSet<string> Unsettled) Sure(params Statement[] said)
    {
        var citations = said.ToDictionary(s => s.Id, s => new Citation(s, new CitedArticle(s.Article, null, null, null, PartialDate.Year(s.Article == First.Id ? 2029 : 2031), false), s.Spans[0], [], ""), StringComparer.Ordinal);
        return SureTies.Of([.. said.GroupBy(s => (RelationValue)s.Value).Select(g => new Relation(g.First().Id, g.Key.Subject, g.Key.Type, g.Key.Object, g.Key.State, null, null, [.. g.Select(s => s.Id)]))], citations);
    }
}
