using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Briefs;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Tests.Inquiry;

public class BriefTests
{
    private static readonly Actor Dawn = new("actor-ardan-dawn", "the Ardan Dawn", ActorKind.ArmedGroup, null, []);
    private static readonly Place Lorvale = new(77, "Lorvale", PlaceKind.Populated, "NO", "Northmark", 12, 1, 120000);

    [Theory]
    [InlineData(900, 900, 12, true, "")]
    [InlineData(500, 900, 12, false, "As one report has it, it carried out an attack in Lorvale, Norway, on 2 May 2031, in which 12 people were killed.")]
    [InlineData(900, 500, 12, false, "As one report has it, it carried out an attack in Lorvale, Norway, on 2 May 2031, in which 12 people were killed.")]
    [InlineData(300, 900, 12, false, "")]
    [InlineData(500, 900, 9, false, "")]
    public void An_attack_with_many_dead_that_is_told_less_surely_stands_apart(int whole, int doer, int killed, bool isKnown, string apart)
    {
        var brief = Brief.OfActor(Known(Attack("e-1", whole, doer, killed), Attack("e-2", 900, 900, 3), Attack("e-3", 900, 900, 2)), BriefLength.Full);
        Assert.Equal(apart, string.Join(" ", brief.Sections.Where(s => s.Heading == "What is less sure").SelectMany(s => s.Passages).Select(p => p.Text)));
        Assert.Equal(isKnown, brief.Sections.Any(s => s.Heading != "What is less sure" && s.Passages.Any(p => p.Text.Contains($"{killed} people", StringComparison.Ordinal))));
    }

    private static Dossier Known(params ImmutableArray<Event> events) => new()
    {
        Actor = Dawn, Lines = [], Events = events, Relations = [], Others = ImmutableDictionary<string, Actor>.Empty, Citations = ImmutableDictionary<string, Citation>.Empty, Coverage = Coverage.None,
        Deeds = [.. events.Select(e => Lines.Attack(e.Id, "2031-05-02"))],
    };

    private static Event Attack(string id, int whole, int doer, int killed) => new()
    {
        Id = id, Kind = EventKind.Attack, Tactics = [Tactic.Unspecified], Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "made up", Reports = ["r-1"],
        Date = PartialDate.Day(2031, 5, 2), Place = new EventPlace(Lorvale, "Lorvale", null, 1), Perpetrators = [new Perpetrator(Dawn.Id, Dawn.Name, false, PerpetratorBasis.Named, 800)],
        Tolls = [new Toll(Effect.Killed, killed, killed, killed, null, Population.Total, [])], Confidence = new EventConfidence(whole, 900, 900, 900, 900, 900),
        Findings = [Weighed("kind", "attack"), Weighed("date", "2031-05-02"), Weighed("place", "Lorvale"), Weighed("perpetrator", Dawn.Name, doer), Weighed("killed", $"{killed}")],
    };

    private static Finding Weighed(string field, string value, int probability = 950) => new(field, value, FindingState.Stated, "set by hand", [], []) { Probability = probability };
}
