using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Briefs;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry;

public class BriefTests
{
    private static readonly Actor Dawn = new("actor-ardan-dawn", "the Ardan Dawn", ActorKind.ArmedGroup, null, []);
    private static readonly Place Lorvale = new(77, "Lorvale", PlaceKind.Populated, "NO", "Northmark", 12, 1, 120000);

    [Theory]
    [InlineData(900, 990, 12, true, "")]
    [InlineData(500, 990, 12, false, "By one report, it carried out an attack in Lorvale, Norway, on 2 May 2031, in which 12 people were killed.")]
    [InlineData(900, 500, 12, false, "One report links it to an attack in Lorvale, Norway, on 2 May 2031, in which 12 people were killed.")]
    [InlineData(300, 990, 12, false, "")]
    [InlineData(500, 990, 9, false, "")]
    public void An_attack_with_many_dead_that_is_told_less_surely_stands_apart(int whole, int doer, int killed, bool isKnown, string apart)
    {
        var brief = Brief.OfActor(Known(Attack("e-1", whole, doer, killed), Attack("e-2", 900, 990, 3), Attack("e-3", 900, 990, 2)), BriefLength.Full);
        Assert.Equal(apart, string.Join(" ", brief.Sections.Where(s => s.Heading == "What is less sure").SelectMany(s => s.Passages).Select(p => p.Text)));
        Assert.Equal(isKnown, brief.Sections.Any(s => s.Heading != "What is less sure" && s.Passages.Any(p => p.Text.Contains($"{killed} people", StringComparison.Ordinal))));
    }

    [Fact]
    public void Where_the_ground_of_a_less_sure_deed_is_not_sure_the_report_links_the_actor_to_it()
    {
        var lesser = Attack("e-1", 500, 990, 12) with { Confidence = new EventConfidence(500, 990, 990, 990, 990, 600) };
        var brief = Brief.OfActor(Known(lesser, Attack("e-2", 900, 990, 3)), BriefLength.Full);
        Assert.Contains(brief.Sections.SelectMany(s => s.Passages), p => p.Text == "One report links it to an attack in Lorvale, Norway, on 2 May 2031, in which 12 people were killed.");
    }

    [Fact]
    public void Whom_words_of_an_event_name_a_report_links_to_it_however_unsure_the_model_is()
    {
        var article = ArticleReader.OfText("The Ardan Dawn carried out the attack in Lorvale.", null);
        var statement = Statement.Of(article, null, Field.Perpetrator, new ActorValue(Dawn.Id, "the Ardan Dawn", ActorKind.ArmedGroup, "named"), [new Span(0, 14)], "responsibility/named", probability: 900);
        var attack = Attack("e-1", 900, 100, 12);
        attack = attack with { Findings = [.. attack.Findings.Select(f => f.Field == "perpetrator" ? f with { For = [statement.Id] } : f)] };
        var dossier = Known(attack, Attack("e-2", 900, 900, 3)) with { Citations = ImmutableDictionary<string, Citation>.Empty.Add(statement.Id, new Citation(statement, new CitedArticle(article.Id, null, null, null, null, false), new Span(0, 14), ["The Ardan Dawn"], article.Text)) };
        Assert.Contains(Brief.OfActor(dossier, BriefLength.Full).Sections.SelectMany(s => s.Passages), p => p.Text == "One report links it to an attack in Lorvale, Norway, on 2 May 2031, in which 12 people were killed.");
    }

    [Theory]
    [InlineData("Orla Kesh of the Harbour Institute, a Lorvale-based research group for the coast", "Orla Kesh of the Harbour Institute")]
    [InlineData("officials in Quenby", "officials in Quenby")]
    public void A_speaker_is_told_without_what_his_house_is(string source, string name) => Assert.Equal(name, Tacitus.Inquiry.Wording.SpeakerName.Of(source));

    [Fact]
    public void The_weightiest_deed_stands_in_the_introduction_and_nowhere_else()
    {
        var brief = Brief.OfActor(Known(Attack("e-1", 900, 990, 12), Attack("e-2", 900, 990, 3)), BriefLength.Full);
        Assert.Contains(brief.Sections[0].Passages, p => p.Text.EndsWith("in which 12 people were killed.", StringComparison.Ordinal));
        Assert.Single(brief.Sections.SelectMany(s => s.Passages), p => p.Text.Contains("12 people", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(EventStatus.Foiled, "An attack on Lorvale airport, Norway, was foiled, and the Ardan Dawn was blamed.")]
    [InlineData(EventStatus.Occurred, "The Ardan Dawn was blamed for an attack at Lorvale airport, Norway.")]
    public void An_attack_without_harm_is_told_by_who_did_it_and_a_foiled_one_did_not_happen_at_its_site(EventStatus status, string lead)
    {
        var attack = Attack("e-1", 900, 990, 0) with
        {
            Status = status, Date = null, Tolls = [], Place = new EventPlace(Lorvale, "Lorvale", "Lorvale Norway airport", 1), Findings = [],
            Perpetrators = [new Perpetrator(Dawn.Id, Dawn.Name, false, PerpetratorBasis.Accused, 800)],
        };
        Assert.Equal(lead, Lead(attack));
    }

    [Fact]
    public void A_channel_is_named_only_with_whose_claim_came_through_it()
    {
        var attack = Attack("e-1", 900, 990, 12) with
        {
            Perpetrators = [new Perpetrator(Dawn.Id, Dawn.Name, false, PerpetratorBasis.Claimed, 800)], Claims = [new ResponsibilityClaim(null, "the Amber Union", "message service Lantern", [], [])],
        };
        Assert.EndsWith("and the Ardan Dawn claimed responsibility.", Lead(attack), StringComparison.Ordinal);
        Assert.EndsWith("and the Ardan Dawn claimed responsibility through Lantern.", Lead(attack with { Claims = [new ResponsibilityClaim(Dawn.Id, Dawn.Name, "message service Lantern", [], [])] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_likely_wrong_beside_four_other_values_is_told_behind_them_as_what_the_report_has()
    {
        var brief = Brief.OfEvent(File(Sure(Attack("e-1", 900, 990, 12), "killed", 750)), BriefLength.Full);
        Assert.Equal("The Ardan Dawn carried out a deadly attack in Lorvale, Norway, on 2 May 2031.", brief.Sections[0].Passages[0].Text);
        Assert.Equal("By one report, 12 people were killed.", Assert.Single(brief.Sections.Single(s => s.Heading == "What is less sure").Passages).Text);
    }

    [Fact]
    public void Where_each_value_is_a_little_unsure_the_least_sure_is_made_wider()
    {
        var brief = Brief.OfEvent(File(Sure(Sure(Attack("e-1", 900, 950, 12), "killed", 940), "place", 850)), BriefLength.Full);
        Assert.Equal("An attack by the Ardan Dawn killed 12 people in Norway on 2 May 2031.", brief.Sections[0].Passages[0].Text);
        Assert.Equal("By one report, this was in Lorvale, Norway.", Assert.Single(brief.Sections.Single(s => s.Heading == "What is less sure").Passages).Text);
    }

    [Fact]
    public void An_event_of_which_hardly_anything_is_sure_is_told_as_what_the_report_has_alone()
    {
        var thin = Sure(Sure(Sure(Attack("e-1", 900, 800, 12), "killed", 800), "place", 820), "date", 800) with { Confidence = new EventConfidence(900, 700, 990, 990, 600, 990) };
        Assert.StartsWith("By one report, ", Brief.OfEvent(File(thin), BriefLength.Full).Sections[0].Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_has_of_the_weightiest_deed_follows_it_before_all_else_that_is_known()
    {
        var founder = new Actor("actor-orvik", "Orvik Sen", ActorKind.Person, null, []);
        var dossier = Known(Sure(Attack("e-1", 900, 990, 12), "killed", 750), Attack("e-2", 900, 990, 3)) with
        {
            Others = ImmutableDictionary<string, Actor>.Empty.Add(founder.Id, founder), Relations = [new Relation("l-1", Dawn.Id, RelationType.FoundedBy, founder.Id, RelationState.InForce, null, null, [])],
        };
        var brief = Brief.OfActor(dossier, BriefLength.Full);
        Assert.Equal("By one report, 12 people were killed.", brief.Sections.Single(s => s.Heading == "What is known").Passages[0].Text);
    }

    [Fact]
    public void A_deed_of_which_but_a_place_is_told_is_left_out_of_what_is_less_sure()
    {
        var bare = Attack("e-1", 900, 700, 12) with { Date = null, Tolls = [], Findings = [Weighed("kind", "attack"), Weighed("place", "Lorvale"), Weighed("perpetrator", Dawn.Name, 700)] };
        var brief = Brief.OfActor(Known(bare, Attack("e-2", 900, 990, 3)), BriefLength.Full);
        Assert.DoesNotContain(brief.Sections, s => s.Heading == "What is less sure");
    }

    [Fact]
    public void A_leader_who_was_killed_keeps_his_capital_behind_the_report()
    {
        var leader = new Actor("actor-orvik", "Orvik Sen", ActorKind.Person, null, []);
        var thin = Sure(Sure(Sure(Attack("e-1", 900, 800, 1), "place", 700), "date", 700), "killed", 990) with { Perpetrators = [], Victims = [leader.Name], Confidence = new EventConfidence(900, 700, 700, 700, 990, 990) };
        var file = File(thin) with { Leaders = new Dictionary<string, (Actor, Actor)> { [leader.Name] = (leader, Dawn) } };
        Assert.DoesNotContain("orvik", Brief.OfEvent(file, BriefLength.Full).Sections[0].Passages[0].Text, StringComparison.Ordinal);
        Assert.Contains("Orvik Sen", Brief.OfEvent(file, BriefLength.Full).Sections[0].Passages[0].Text, StringComparison.Ordinal);
    }

    private static EventFile File(Event e) => new([e], [], new Dictionary<string, Actor> { [Dawn.Id] = Dawn }, ImmutableDictionary<string, Citation>.Empty, Coverage.None);

    private static Event Sure(Event e, string field, int probability) => e with { Findings = [.. e.Findings.Select(f => f.Field == field ? f with { Probability = probability } : f)] };

    private static string Lead(Event e) => Brief.OfEvent(File(e), BriefLength.Full).Sections[0].Passages[0].Text;

    private static Dossier Known(params ImmutableArray<Event> events) => new()
    {
        Actor = Dawn, Lines = [], Events = events, Relations = [], Others = ImmutableDictionary<string, Actor>.Empty, Citations = ImmutableDictionary<string, Citation>.Empty, Coverage = Coverage.None,
        Deeds = [.. events.Select(e => Lines.Attack(e.Id, "2031-05-02"))],
    };

    private static Event Attack(string id, int whole, int doer, int killed) => new()
    {
        Id = id, Kind = EventKind.Attack, Tactics = [Tactic.Unspecified], Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "made up", Reports = ["r-1"],
        Date = PartialDate.Day(2031, 5, 2), Place = new EventPlace(Lorvale, "Lorvale", null, 1), Perpetrators = [new Perpetrator(Dawn.Id, Dawn.Name, false, PerpetratorBasis.Named, 800)],
        Tolls = [new Toll(Effect.Killed, killed, killed, killed, null, Population.Total, [])], Confidence = new EventConfidence(whole, 990, 990, 990, 990, 990),
        Findings = [Weighed("kind", "attack"), Weighed("date", "2031-05-02"), Weighed("place", "Lorvale"), Weighed("perpetrator", Dawn.Name, doer), Weighed("killed", $"{killed}")],
    };

    private static Finding Weighed(string field, string value, int probability = 990) => new(field, value, FindingState.Stated, "set by hand", [], []) { Probability = probability };
}
