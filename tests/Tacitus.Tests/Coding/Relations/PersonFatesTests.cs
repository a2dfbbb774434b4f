using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Relations;

public class PersonFatesTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly RelationFinder Relations = new();

    [Theory]
    [InlineData("Aron Weller is the leader of Boko Haram. Weller was killed in 2019.", RelationState.Ended)]
    [InlineData("Norwegian Aron Weller is the leader of Boko Haram. Weller was killed in 2019.", RelationState.Ended)]
    [InlineData("Aron Weller is the leader of Boko Haram. Weller died in a raid.", RelationState.Ended)]
    [InlineData("Aron Weller is the leader of Boko Haram. Weller was not killed.", RelationState.InForce)]
    [InlineData("Aron Weller is the leader of Boko Haram. Weller killed a guard.", RelationState.InForce)]
    [InlineData("Aron Weller is the leader of Boko Haram. Weller could be killed.", RelationState.InForce)]
    [InlineData("Aron Weller is the leader of Boko Haram. A guard was killed.", RelationState.InForce)]
    public void A_leader_who_has_died_leads_no_more(string text, RelationState state) => Assert.Equal(state, Led(text).State);

    [Theory]
    [InlineData("Aron Weller leads the Front. Weller was killed in 2019.", true, true)]
    [InlineData("Aron Weller leads the Front. Weller was arrested in 2019.", true, false)]
    [InlineData("Aron Weller leads the Front. Weller was ousted by his deputies.", true, false)]
    [InlineData("Aron Weller leads the Front. Weller resigned in May.", true, false)]
    [InlineData("Aron Weller leads the Front. Weller stepped down in May.", true, false)]
    [InlineData("Aron Weller, the leader of the Front, fled the city.", true, false)]
    [InlineData("Aron Weller leads the Front. Weller was not arrested.", false, false)]
    [InlineData("Aron Weller leads the Front. Weller arrested a guard.", false, false)]
    [InlineData("Aron Weller, the leader of the Front, captured the town.", false, false)]
    public void What_became_of_a_person_is_told(string text, bool isTold, bool isDeath)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var weller = new ActorMention(new Span(0, 11), 0, "weller", "Aron Weller", ActorKind.Person, "name.person");
        var fate = new PersonFates(analysis, [weller]).Of("weller");
        Assert.Equal(isTold ? isDeath : null, fate?.IsDeath);
    }

    [Fact]
    public void The_death_of_a_former_leader_is_not_when_he_ceased_to_lead() =>
        Assert.Null(Led("Former Boko Haram leader Aron Weller was killed in May 2031.").End);

    [Fact]
    public void The_date_of_the_death_ends_the_tie() =>
        Assert.Equal("2019", Led("Aron Weller is the leader of Boko Haram. Weller was killed in 2019.").End?.ToString());

    [Fact]
    public void A_leader_whose_death_is_told_after_his_office_leads_no_more() => Assert.Equal(RelationState.Ended, Led("Aron Weller, the leader of Boko Haram, was killed in an air strike.").State);

    [Fact]
    public void An_alliance_that_is_only_weighed_is_no_alliance() =>
        Assert.Equal([RelationState.Considered], Read("The United States has been put in a position to consider an alliance with the Taliban.").Where(r => r.Type == RelationType.AlliedWith).Select(r => r.State).Distinct());

    [Fact]
    public void A_then_leader_leads_no_more() => Assert.Equal(RelationState.Ended, Led("Aron Weller, then leader of Boko Haram, spoke.").State);

    [Fact]
    public void A_former_leader_leads_no_more() => Assert.Equal(RelationState.Ended, Led("Former Boko Haram leader Aron Weller spoke.").State);

    [Theory]
    [InlineData("Norway will support Hezbollah with rockets.", RelationState.Considered)]
    [InlineData("Norway supported Hezbollah with rockets.", RelationState.InForce)]
    [InlineData("The mayor spoke of efforts to bring about a dialogue between Hezbollah and Hamas.", RelationState.Considered)]
    [InlineData("The mayor spoke of the dialogue between Hezbollah and Hamas.", RelationState.InForce)]
    [InlineData("Hezbollah and Hamas have unofficially worked together.", RelationState.Alleged)]
    [InlineData("Hezbollah and Hamas have joined forces.", RelationState.InForce)]
    public void A_tie_that_is_promised_sought_or_whispered_is_not_in_force(string text, RelationState state) => Assert.Equal(state, RuleReadings.Of(text).First().State);

    private static RelationValue Led(string text) => Read(text).Single(r => r.Type == RelationType.LedBy);

    private static IEnumerable<RelationValue> Read(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return Relations.Find(analysis, Actors.Find(analysis, places), places).Select(s => s.Value).OfType<RelationValue>();
    }
}
