using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations;

public class TieSifterTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly RelationFinder Relations = new();

    [Theory]
    [InlineData("Hezbollah fought Boko Haram on Friday. Norway supplied the group with rockets.")]
    [InlineData("Hezbollah is strong. It is also fighting Boko Haram and Norway supplied the group with rockets.")]
    public void The_group_is_nobody_where_it_may_be_either_of_two(string text) => Assert.DoesNotContain(RuleReadings.Of(text), r => r.Tie.Contains("supports", StringComparison.Ordinal));

    [Theory]
    [InlineData("Hezbollah fired on Friday. Norway supplied the group with rockets.")]
    [InlineData("Hezbollah, a neighbour of Boko Haram, fired on Friday. Norway supplied the group with rockets.")]
    public void The_group_is_whom_the_sentence_before_is_about(string text) => Assert.Contains(RuleReadings.Of(text), r => r.Tie == "norway supports hezbollah");

    [Fact]
    public void The_cell_is_the_branch_and_not_the_group_that_it_is_of() => Assert.Contains(
        RuleReadings.Of("ISIS-K was founded in 2014. At that time the Islamic State was growing and the group swore loyalty to its leader. Aron Dorn was chosen as the leader of the cell in Norway."),
        r => r.Tie == "islamic-state-khorasan led_by aron-dorn");

    [Theory]
    [InlineData("Police said that in St. Paul, the former leader of Boko Haram was sentenced.", RelationType.LedBy)]
    [InlineData("The coalition is made of Hezbollah, Boko Haram, the northern arm of al-Qaeda, and others.", RelationType.BranchOf)]
    [InlineData("Norway tried to drive back Hezbollah.", RelationType.Supports)]
    [InlineData("Boko Haram first appeared in Oslo in 2019.", RelationType.OperatesIn)]
    [InlineData("Norway hopes that it will convince Hezbollah to cut its ties with Boko Haram.", RelationType.SplitFrom)]
    [InlineData("Aron Dorn's faction pledged allegiance to the Islamic State in 2014.", RelationType.AllegianceTo)]
    [InlineData("The Houthis fired at a ship. The group says that it acts in support of Hamas. Aron Dorn, the leader of the group, spoke.", RelationType.LedBy)]
    [InlineData("The Houthis, who belong to the Zaidi branch of Islam, fired.", RelationType.BranchOf)]
    [InlineData("Boko Haram is small. During the war against the Islamic State it received training from Hezbollah.", RelationType.Supports)]
    [InlineData("Hezbollah said that it struck because \"Norway is at war with Sweden\".", RelationType.RivalOf)]
    [InlineData("Norway should have supported Hezbollah.", RelationType.Supports)]
    public void What_only_looks_like_a_tie_is_none(string text, RelationType type) => Assert.DoesNotContain(RuleReadings.Of(text), r => r.Tie.Contains($" {Code.Of(type)} ", StringComparison.Ordinal));

    [Fact]
    public void What_was_once_a_branch_is_none_now() =>
        Assert.All(Read("Boko Haram was once al-Qaeda's branch in Nigeria. AQAP, loyal to al-Qaeda, spoke of treason."), t => Assert.False(t is { Type: RelationType.BranchOf, Subject: "actor-boko-haram", State: RelationState.InForce }));

    [Theory]
    [InlineData("Norway would like to facilitate talks between Hezbollah and Hamas.", RelationState.Considered)]
    [InlineData("Talks between Hezbollah and Hamas collapsed in October 2015.", RelationState.Ended)]
    [InlineData("In 1939 Hezbollah and Hamas were allies.", RelationState.Ended)]
    public void A_tie_that_is_sought_or_over_does_not_hold(string text, RelationState state) => Assert.Equal(state, Assert.Single(Read(text)).State);

    [Fact]
    public void Who_refuses_a_pledge_swears_to_nobody() => Assert.Empty(Read("Boko Haram has rejected a pledge of allegiance to the Islamic State."));

    [Fact]
    public void Since_when_a_leader_is_in_prison_is_not_since_when_he_leads() =>
        Assert.Null(Assert.Single(Read("The leader of Hezbollah is Hassan Nasrallah, who has been in prison since December 1988."), t => t.Type == RelationType.LedBy).Start);

    [Theory]
    [InlineData("The message was purportedly from Hezbollah leader Hassan Nasrallah.", RelationState.InForce)]
    [InlineData("Norway supports Hezbollah, which Oslo denies.", RelationState.Alleged)]
    [InlineData("Many suspect that Norway supports Hezbollah.", RelationState.Alleged)]
    [InlineData("Hassan Nasrallah, a purported leader of Hezbollah, spoke.", RelationState.Alleged)]
    public void A_doubt_is_of_what_it_stands_by(string text, RelationState state) => Assert.Equal(state, Assert.Single(RuleReadings.Of(text).Select(r => r.State).Distinct()));

    private static RelationValue[] Read(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return [.. Relations.Find(analysis, Actors.Find(analysis, places), places).Where(s => s.Modality != Modality.Negated).Select(s => (RelationValue)s.Value)];
    }
}
