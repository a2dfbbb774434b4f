using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Tests.Inquiry.Wording;

public class SurenessTests
{
    private static readonly Footnotes None = new(ImmutableDictionary<string, Citation>.Empty);
    private static readonly Place Lorvale = new(77, "Lorvale", PlaceKind.Populated, "NO", "Northmark", 12, 1, 120000);

    [Fact]
    public void Of_which_only_the_day_is_sure_is_not_worth_a_sentence()
    {
        Assert.True(Sureness.IsEnough(Bombing()));
        Assert.False(Sureness.IsEnough(Bombing() with { Place = null, Perpetrators = [], Tolls = [], Findings = [Sure("kind", "attack"), Sure("date", "2031-05-02")] }));
        Assert.True(Sureness.IsEnough(Bombing() with { Place = null, Perpetrators = [] }));
    }

    [Fact]
    public void What_nobody_has_weighed_is_told_whole()
    {
        var e = Bombing() with { Confidence = null };
        Assert.True(Sureness.IsTold(e));
        Assert.Same(e, Sureness.Told(e, None.Find));
    }

    [Fact]
    public void All_that_is_sure_is_told() => Assert.Equal("Gunmen killed five people in a bombing at a bazaar in Lorvale, Norway, on 2 May 2031", Lead(Bombing()));

    [Theory]
    [InlineData("date", "Gunmen killed five people in a bombing at a bazaar in Lorvale, Norway, in May 2031")]
    [InlineData("place", "Gunmen killed five people in a bombing at a bazaar in Norway on 2 May 2031")]
    [InlineData("killed", "A deadly bombing by gunmen was reported at a bazaar in Lorvale, Norway, on 2 May 2031")]
    [InlineData("perpetrator", "A bombing killed five people at a bazaar in Lorvale, Norway, on 2 May 2031")]
    [InlineData("tactic", "Gunmen killed five people in an attack at a bazaar in Lorvale, Norway, on 2 May 2031")]
    public void What_is_less_sure_is_told_less_exactly(string field, string told)
    {
        var e = Bombing();
        Assert.Equal(told, Lead(e with { Findings = [.. e.Findings.Select(f => f.Field == field ? f with { Probability = 400 } : f)] }));
    }

    [Fact]
    public void Where_neither_the_kind_nor_the_tactic_is_sure_there_was_violence()
    {
        var e = Bombing();
        e = e with { Findings = [.. e.Findings.Select(f => f.Field == "tactic" ? f with { Probability = 400 } : f.Field == "kind" ? f with { Probability = 600 } : f)] };
        Assert.Equal("Gunmen killed five people in violence at a bazaar in Lorvale, Norway, on 2 May 2031", Lead(e));
    }

    [Fact]
    public void A_tactic_that_is_sure_says_what_it_was_whatever_the_kind()
    {
        var e = Bombing();
        Assert.Equal(Lead(e), Lead(e with { Findings = [.. e.Findings.Select(f => f.Field == "kind" ? f with { Probability = 600 } : f)] }));
    }

    [Theory]
    [InlineData("missiles", "Gunmen killed five people in a missile strike at a bazaar in Lorvale, Norway, on 2 May 2031")]
    [InlineData("mortar shells", "Gunmen killed five people in a bombardment at a bazaar in Lorvale, Norway, on 2 May 2031")]
    [InlineData("heavy artillery", "Gunmen killed five people in a shelling at a bazaar in Lorvale, Norway, on 2 May 2031")]
    public void What_fell_is_called_by_its_name(string weapon, string told)
    {
        var e = Bombing() with { Tactics = [Tactic.Shelling], Weapons = [new Weapon(weapon, "rocket_or_mortar")] };
        Assert.Equal(told, Lead(e with { Findings = [.. e.Findings, Sure("tactic", "shelling"), Sure("weapon", weapon)] }));
    }

    [Fact]
    public void What_was_near_a_town_is_not_told_as_in_it() =>
        Assert.Equal("Gunmen killed five people in a bombing near Lorvale, Norway, on 2 May 2031", Lead(Bombing() with { Place = new EventPlace(Lorvale, "Lorvale", null, 2) }));

    [Fact]
    public void Where_not_even_the_month_and_the_country_are_sure_none_is_told()
    {
        var e = Bombing() with { Confidence = new EventConfidence(900, 300, 300, 900, 900, 900) };
        Assert.Equal("Gunmen killed five people in a bombing", Lead(e with { Findings = [.. e.Findings.Select(f => f.Field is "date" or "place" ? f with { Probability = 400 } : f)] }));
    }

    [Theory]
    [InlineData(400, Assertion.Asserted, false)]
    [InlineData(900, Assertion.Alleged, false)]
    [InlineData(900, Assertion.Asserted, true)]
    public void An_event_is_told_that_is_sure_to_be_one_and_told_as_a_fact(int whole, Assertion assertion, bool isTold) =>
        Assert.Equal(isTold, Sureness.IsTold(Bombing() with { Assertion = assertion, Confidence = new EventConfidence(whole, 900, 900, 900, 900, 900) }));

    [Fact]
    public void A_dispute_is_told_only_where_both_the_event_and_the_value_are_sure()
    {
        var e = Bombing();
        e = e with { Findings = [.. e.Findings.Select(f => f with { Disputed = ["s-1"] })] };
        Assert.All(Sureness.Told(e, None.Find).Findings, f => Assert.NotEmpty(f.Disputed));
        Assert.All(Sureness.Told(e with { Confidence = e.Confidence! with { Whole = 750 } }, None.Find).Findings, f => Assert.Empty(f.Disputed));
    }

    [Fact]
    public void What_is_told_elsewhere_too_is_told_to_whom_asks_for_it()
    {
        var e = Bombing() with { Confidence = new EventConfidence(500, 900, 900, 900, 900, 900) };
        Assert.False(Sureness.IsTold(e));
        Assert.True(Sureness.IsToldWhenAsked(e));
    }

    [Theory]
    [InlineData(700)]
    [InlineData(950)]
    public void Of_a_dispute_the_bounds_are_told(int probability)
    {
        var e = Bombing();
        e = e with { Tolls = [new Toll(Effect.Killed, 5, 9, 9, null, Population.Total, [])], Findings = [.. e.Findings.Select(f => f.Field == "killed" ? f with { Disputed = ["s-1"], Probability = probability } : f)] };
        Assert.Equal("Gunmen killed five to nine people in a bombing at a bazaar in Lorvale, Norway, on 2 May 2031", Lead(e));
    }

    [Fact]
    public void Where_somebody_tells_more_and_disputes_nothing_the_bounds_are_told()
    {
        var e = Bombing() with { Tolls = [new Toll(Effect.Killed, 5, 5, 9, null, Population.Total, [])] };
        Assert.Equal("Gunmen killed five to nine people in a bombing at a bazaar in Lorvale, Norway, on 2 May 2031", Lead(e));
    }

    [Theory]
    [InlineData(2, "Gunmen killed five to nine people in a bombing at a bazaar in Lorvale, Norway, on 2 May 2031")]
    [InlineData(1, "A deadly bombing by gunmen was reported at a bazaar in Lorvale, Norway, on 2 May 2031")]
    public void Where_reports_differ_and_no_number_is_sure_their_bounds_are_told(int reports, string told)
    {
        var e = Bombing();
        Assert.Equal(told, Lead(e with
        {
            Reports = [.. Enumerable.Range(1, reports).Select(r => $"r-{r}")], Tolls = [new Toll(Effect.Killed, 5, 9, 9, null, Population.Total, [])],
            Findings = [.. e.Findings.Select(f => f.Field == "killed" ? f with { Probability = 400 } : f)],
        }));
    }

    [Theory]
    [InlineData(900, 300, 300, "A bombing by the Ardan Dawn killed five people in Lorvale, Norway")]
    [InlineData(300, 300, 300, "A bombing killed five people in Lorvale, Norway, and the Ardan Dawn is said to be behind it")]
    [InlineData(300, 300, 900, "A bombing killed five people in Lorvale, Norway, and the Ardan Dawn claimed responsibility")]
    public void Where_only_the_ground_is_unsure_somebody_is_said_to_be_behind_it(int ground, int doer, int claim, string told)
    {
        var isClaimed = claim > 500;
        var e = Bombing() with
        {
            Date = null, Place = new EventPlace(Lorvale, "Lorvale", null, 1), Confidence = new EventConfidence(900, 900, 900, 900, 900, isClaimed ? 900 : ground),
            Perpetrators = [new Perpetrator("actor-ardan-dawn", "Ardan Dawn", false, isClaimed ? PerpetratorBasis.Claimed : PerpetratorBasis.Named, 900)],
            Claims = isClaimed ? [new ResponsibilityClaim("actor-ardan-dawn", "Ardan Dawn", null, [], [])] : [],
        };
        e = e with { Findings = [.. e.Findings.Where(f => f.Field != "perpetrator"), Sure("perpetrator", "Ardan Dawn") with { Probability = isClaimed ? doer : 900 }, Sure("claim", "Ardan Dawn") with { Probability = claim }] };
        var dawn = new Tacitus.Model.Actors.Actor("actor-ardan-dawn", "the Ardan Dawn", Tacitus.Model.Actors.ActorKind.ArmedGroup, null, []);
        var words = new EventClause(Sureness.Told(e, None.Find), None, _ => dawn).Tell(TellingForm.Act);
        Assert.Equal(told, char.ToUpperInvariant(words[0]) + words[1..]);
    }

    [Fact]
    public void A_change_in_a_group_involves_whoever_stands_with_it()
    {
        var e = Bombing() with
        {
            Kind = EventKind.GroupChange, Tactics = [], Date = null, Place = null, Tolls = [], Perpetrators = [new Perpetrator("actor-ardan-dawn", "Ardan Dawn", false, PerpetratorBasis.Named, 900)],
            Findings = [Sure("kind", "group_change"), Sure("perpetrator", "Ardan Dawn")],
        };
        var dawn = new Tacitus.Model.Actors.Actor("actor-ardan-dawn", "the Ardan Dawn", Tacitus.Model.Actors.ActorKind.ArmedGroup, null, []);
        Assert.Equal("a change in a group involving the Ardan Dawn was reported", new EventClause(Sureness.Told(e, None.Find), None, _ => dawn).Tell(TellingForm.Act));
    }

    [Fact]
    public void That_nobody_was_hurt_is_not_said_of_an_attack_in_which_people_died()
    {
        var e = Bombing();
        var told = Sureness.Told(e with { Tolls = e.Tolls.Add(new Toll(Effect.Injured, 0, 0, 0, null, Population.Total, [])), Findings = e.Findings.Add(Sure("injured", "0")) }, None.Find);
        Assert.Equal(Effect.Killed, Assert.Single(told.Tolls).Effect);
    }

    private static string Lead(Event e)
    {
        var words = new EventClause(Sureness.Told(e, None.Find), None, _ => null).Tell(TellingForm.Act);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static Event Bombing() => new()
    {
        Id = "e-1", Kind = EventKind.Attack, Tactics = [Tactic.Bombing], Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "made up", Reports = ["r-1"],
        Date = PartialDate.Day(2031, 5, 2), Place = new EventPlace(Lorvale, "Lorvale", "bazaar", 1), Perpetrators = [new Perpetrator(null, "gunmen", false, PerpetratorBasis.Named, 800)],
        Tolls = [new Toll(Effect.Killed, 5, 5, 5, null, Population.Total, [])], Confidence = new EventConfidence(900, 900, 900, 900, 900, 900),
        Findings = [Sure("kind", "attack"), Sure("tactic", "bombing"), Sure("date", "2031-05-02"), Sure("place", "bazaar, Lorvale"), Sure("perpetrator", "gunmen"), Sure("killed", "5")],
    };

    private static Finding Sure(string field, string value) => new(field, value, FindingState.Stated, "set by hand", [], []) { Probability = 950 };
}
