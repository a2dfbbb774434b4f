using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry;

public class TiesTests
{
    [Fact]
    public void A_founder_who_is_named_less_exactly_is_no_rival_to_one_named_exactly() => Assert.Equal(["lorvale-lanterns"], Founders("Lorvale Lanterns", "Lanterns"));

    [Fact]
    public void Founders_of_other_names_are_all_told() => Assert.Equal(["amber-union", "lanterns"], Founders("Amber Union", "Lanterns").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Founders_whom_one_article_names_are_one_party_and_others_are_rivals(bool isOne, int parties)
    {
        var (first, second) = (ArticleReader.OfText("It was founded by Aron Dorn and Bela Weller.", null), ArticleReader.OfText("It was founded by Bela Weller.", null));
        Statement Said(Article article, string who) => Statement.Of(article, null, Field.Relation, new RelationValue("red-front", RelationType.FoundedBy, who, RelationState.InForce), [new Span(0, 2)], "r");
        Statement[] said = [Said(first, "aron-dorn"), Said(isOne ? first : second, "bela-weller")];
        var citations = said.ToDictionary(s => s.Id, s => new Citation(s, new CitedArticle(s.Article, null, null, null, null, false), s.Spans[0], [], ""), StringComparer.Ordinal);
        var dossier = new Dossier
        {
            Actor = new Actor("red-front", "Red Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [], Deeds = [], Coverage = Coverage.None, Citations = citations,
            Relations = [.. said.Select(s => new Relation(s.Id, "red-front", RelationType.FoundedBy, ((RelationValue)s.Value).Object, RelationState.InForce, null, null, [s.Id]))],
            Others = new Dictionary<string, Actor> { ["aron-dorn"] = new("aron-dorn", "Aron Dorn", ActorKind.Person, null, []), ["bela-weller"] = new("bela-weller", "Bela Weller", ActorKind.Person, null, []) },
        };
        Assert.Equal(parties, new Ties(dossier, new Footnotes(citations)).FoundingParties().Length);
    }

    private static IEnumerable<string> Founders(params string[] names)
    {
        var founders = names.Select(n => new Actor(n.ToLowerInvariant().Replace(' ', '-'), n, ActorKind.ArmedGroup, null, [new ActorName(n)])).ToList();
        var dossier = new Dossier
        {
            Actor = new Actor("red-front", "Red Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [], Deeds = [], Coverage = Coverage.None, Citations = new Dictionary<string, Citation>(),
            Relations = [.. founders.Select(f => new Relation(f.Id, "red-front", RelationType.FoundedBy, f.Id, RelationState.InForce, null, null, []))],
            Others = founders.ToDictionary(f => f.Id, StringComparer.Ordinal),
        };
        return new Ties(dossier, new Footnotes(dossier.Citations)).Founders().Select(r => r.Object);
    }
}
