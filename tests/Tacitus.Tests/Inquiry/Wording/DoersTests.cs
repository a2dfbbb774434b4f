using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry.Wording;

public class DoersTests
{
    private static readonly Actor Front = new("actor-front", "Red Lantern Front", ActorKind.ArmedGroup, null, []);
    private static readonly Actor Army = new("actor-army", "Lorvale Army", ActorKind.StateForce, null, []);

    [Fact]
    public void A_claim_that_two_make_is_told_of_both() => Assert.Equal(
        ", and the Red Lantern Front and the Amber Union claimed responsibility",
        Told(EventKind.Attack, (Front, "Red Lantern Front", PerpetratorBasis.Claimed, "responsibility/claimed", 980), (null, "the Amber Union fighters", PerpetratorBasis.Named, "role/subject", 100),
            (new Actor("actor-union", "Amber Union", ActorKind.ArmedGroup, null, []), "Amber Union", PerpetratorBasis.Claimed, "responsibility/claimed", 980))!.After);

    [Theory]
    [InlineData("role/subject", 600, true)]
    [InlineData("role/subject", 400, false)]
    [InlineData("role/weighed", 800, false)]
    [InlineData("role/weighed", 950, true)]
    public void Whom_only_the_model_adds_must_be_likelier(string rule, int probability, bool isTold) =>
        Assert.Equal(isTold, Told(EventKind.Attack, (Front, "Red Lantern Front", PerpetratorBasis.Named, rule, probability)) is not null);

    [Theory]
    [InlineData(EventKind.Attack, PerpetratorBasis.Named, false)]
    [InlineData(EventKind.Attack, PerpetratorBasis.Accused, true)]
    [InlineData(EventKind.Strike, PerpetratorBasis.Named, true)]
    public void An_army_is_the_author_of_an_attack_only_where_somebody_blames_it(EventKind kind, PerpetratorBasis basis, bool isTold) =>
        Assert.Equal(isTold, Told(kind, (Army, "Lorvale Army", basis, "role/subject", 900)) is not null);

    [Theory]
    [InlineData("police", false)]
    [InlineData("516 people", false)]
    [InlineData("Lorvale Marathon", false)]
    [InlineData("Lorvale gunmen", true)]
    [InlineData("gunmen", true)]
    public void A_description_must_be_of_somebody_who_attacks(string name, bool isTold) => Assert.Equal(isTold, Told(EventKind.Attack, (null, name, PerpetratorBasis.Named, "role/subject", 900)) is not null);

    [Fact]
    public void Of_two_sides_of_a_fight_the_one_that_is_clearly_likelier_did_it() =>
        Assert.Equal(" by the Red Lantern Front", Told(EventKind.Attack, (Front, "Red Lantern Front", PerpetratorBasis.Named, "role/by-agent", 990), (new Actor("actor-union", "Amber Union", ActorKind.ArmedGroup, null, []), "Amber Union", PerpetratorBasis.Named, "role/subject", 680))!.By);

    private static Doers? Told(EventKind kind, params (Actor? Actor, string Name, PerpetratorBasis Basis, string Rule, int Probability)[] doers)
    {
        const string Text = "Somebody attacked the town.";
        var article = new Article
        {
            Id = "a", TextRevision = "t", Text = Text, Blocks = [new Block(new Span(0, Text.Length), BlockKind.Paragraph)], Title = "x", Outlet = "y", Published = null, Language = "en",
        };
        var cited = new CitedArticle("a", null, null, null, null, false);
        var citations = new Dictionary<string, Citation>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var doer in doers)
        {
            var statement = Statement.Of(article, "r", Field.Perpetrator, new ActorValue(doer.Actor?.Id, doer.Name, ActorKind.ArmedGroup), [new Span(0, 8)], doer.Rule, probability: doer.Probability);
            citations[statement.Id] = new Citation(statement, cited, new Span(0, 8), ["Somebody"], Text);
            findings.Add(new Finding("perpetrator", doer.Name, FindingState.Stated, "set by hand", [statement.Id], []));
        }
        var e = new Event
        {
            Id = "e", Kind = kind, Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "made up", Findings = findings.DrainToImmutable(), Reports = ["r"],
            Perpetrators = [.. doers.Select(d => new Perpetrator(d.Actor?.Id, d.Name, false, d.Basis, 1000 / (doers.Length + 1)))],
        };
        return Doers.Of(e, id => doers.Select(d => d.Actor).FirstOrDefault(a => a?.Id == id), new Footnotes(citations));
    }
}
